package org.defter.query.worklist;

import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.PastBatches;
import org.springframework.stereotype.Component;

/** Keeps what there was to be done at any moment, and what was noted for it. */
@Component
@ProcessingGroup("view-worklist-past")
class WorklistPastProjection {

    private final PastBatches past;

    WorklistPastProjection(PastBatches past) {
        this.past = past;
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(MeetingEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @EventHandler
    void on(AccountEvent event, EventStamp stamp) {
        tell(event, stamp, worklist -> worklist.changes(event));
    }

    @ResetHandler
    void reset() {
        past.clear(List.of(WorklistPastEntry.class, WorklistNotePastEntry.class));
    }

    private void tell(DomainEvent event, EventStamp stamp, Function<Worklist, List<WorklistChange>> changes) {
        past.tell(
                this,
                event,
                stamp,
                WorklistBatch::past,
                rows -> rows.apply(changes.apply(new Worklist(rows)), stamp.position()));
    }
}
