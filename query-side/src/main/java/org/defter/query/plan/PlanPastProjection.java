package org.defter.query.plan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.plan.PlanEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of plans showed at any moment. */
@Component
@ProcessingGroup("view-plan-past")
class PlanPastProjection extends PastProjection<PlanDossierView, PlanEvent, PlanPastEntry> {

    PlanPastProjection(PastRows rows) {
        super(new PlanDossierFold(), PlanPastEntry::new, rows);
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
