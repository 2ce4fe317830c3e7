package org.defter.query.agenda;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.PastBatches;
import org.springframework.stereotype.Component;

/** Keeps what agendas said at any moment. */
@Component
@ProcessingGroup("view-agenda-past")
class AgendaPastProjection {

    private final PastBatches past;

    AgendaPastProjection(PastBatches past) {
        this.past = past;
    }

    @EventHandler
    void on(CommissionFormed event, EventStamp stamp) {
        past.tell(this, event, stamp, AgendaBatch::past, rows -> new AgendaEvents(rows).happened(event));
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, AgendaBatch::past, rows -> new AgendaEvents(rows).happened(event, stamp));
    }

    @EventHandler
    void on(MonthLapsed event, EventStamp stamp) {
        past.tell(this, event, stamp, AgendaBatch::past, rows -> new AgendaEvents(rows).happened(event));
    }

    @EventHandler
    void on(DecisionRecorded event, EventStamp stamp) {
        past.tell(this, event, stamp, AgendaBatch::past, rows -> new AgendaEvents(rows).happened(event));
    }

    @EventHandler
    void on(DecisionRectified event, EventStamp stamp) {
        past.tell(this, event, stamp, AgendaBatch::past, rows -> new AgendaEvents(rows).happened(event));
    }

    @ResetHandler
    void reset() {
        past.clear(List.of(AgendaPastEntry.class, AgendaItemPastEntry.class, AgendaCommissionPastEntry.class));
    }
}
