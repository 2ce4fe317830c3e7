package org.defter.query.agenda;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.stereotype.Component;

/** Keeps agendas. */
@Component
@ProcessingGroup("view-agenda")
class AgendaProjection {

    private final AgendaRepository sittings;
    private final AgendaItemRepository items;
    private final AgendaCommissionRepository commissions;

    private final Batches batches;

    AgendaProjection(
            AgendaRepository sittings,
            AgendaItemRepository items,
            AgendaCommissionRepository commissions,
            Batches batches) {
        this.sittings = sittings;
        this.items = items;
        this.commissions = commissions;
        this.batches = batches;
    }

    @EventHandler
    void on(CommissionFormed event) {
        agendas().happened(event);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        agendas().happened(event, stamp);
    }

    @EventHandler
    void on(MonthLapsed event) {
        agendas().happened(event);
    }

    @EventHandler
    void on(DecisionRecorded event) {
        agendas().happened(event);
    }

    @EventHandler
    void on(DecisionRectified event) {
        agendas().happened(event);
    }

    @ResetHandler
    void reset() {
        sittings.deleteAllInBatch();
        items.deleteAllInBatch();
        commissions.deleteAllInBatch();
    }

    private AgendaEvents agendas() {
        return new AgendaEvents(batches.current(this, AgendaBatch::begin));
    }
}
