package org.defter.query.sitting;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of sittings showed at any moment. */
@Component
@ProcessingGroup("view-sitting-past")
class SittingPastProjection extends PastProjection<SittingDossierView, SittingEvent, SittingPastEntry> {

    SittingPastProjection(PastRows rows) {
        super(new SittingDossierFold(), SittingPastEntry::new, rows);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
