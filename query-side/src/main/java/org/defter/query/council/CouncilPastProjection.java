package org.defter.query.council;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.council.CouncilEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of councils showed at any moment. */
@Component
@ProcessingGroup("view-council-past")
class CouncilPastProjection extends PastProjection<CouncilDossierView, CouncilEvent, CouncilPastEntry> {

    CouncilPastProjection(PastRows rows) {
        super(new CouncilDossierFold(), CouncilPastEntry::new, rows);
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
