package org.defter.query.commission;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of commissions showed at any moment. */
@Component
@ProcessingGroup("view-commission-past")
class CommissionPastProjection extends PastProjection<CommissionDossierView, CommissionEvent, CommissionPastEntry> {

    CommissionPastProjection(PastRows rows) {
        super(new CommissionDossierFold(), CommissionPastEntry::new, rows);
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
