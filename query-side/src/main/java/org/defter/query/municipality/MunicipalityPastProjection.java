package org.defter.query.municipality;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of municipalities showed at any moment. */
@Component
@ProcessingGroup("view-municipality-past")
class MunicipalityPastProjection
        extends PastProjection<MunicipalityDossierView, MunicipalityEvent, MunicipalityPastEntry> {

    MunicipalityPastProjection(PastRows rows) {
        super(new MunicipalityDossierFold(), MunicipalityPastEntry::new, rows);
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
