package org.defter.query.worklist;

import java.util.List;
import java.util.Optional;
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
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.stereotype.Component;

/** Opens, moves and closes tasks as events say. The only writer of the worklist and of its notes. */
@Component
@ProcessingGroup("view-worklist")
class WorklistProjection {

    private final WorklistRepository tasks;
    private final WorklistNotes notes;
    private final Batches batches;

    WorklistProjection(WorklistRepository tasks, WorklistNotes notes, Batches batches) {
        this.tasks = tasks;
        this.notes = notes;
        this.batches = batches;
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MeetingEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @EventHandler
    void on(AccountEvent event, EventStamp stamp) {
        apply(worklist -> worklist.changes(event), stamp);
    }

    @ResetHandler
    void reset() {
        tasks.deleteAllInBatch();
        notes.clear();
    }

    /** The branch of the tasks of an event's own stream; none for streams that give nobody work. */
    static Optional<String> branchOf(DomainEvent event) {
        return switch (event) {
            case PlanEvent e -> Optional.of("plan/" + e.streamId() + "/");
            case PartnershipEvent e -> Optional.of("partnership/" + e.streamId() + "/");
            case ProjectEvent e -> Optional.of("project/" + e.streamId() + "/");
            case ProposalEvent e -> Optional.of("proposal/" + e.streamId() + "/");
            case MonitoringEvent e -> Optional.of("monitoring/" + e.streamId() + "/");
            case MeetingEvent e -> Optional.of("meeting/" + e.streamId() + "/");
            case SittingEvent e -> Optional.of("sitting/" + e.streamId() + "/");
            case ReviewEvent e -> Optional.of("review/" + e.streamId() + "/");
            default -> Optional.empty();
        };
    }

    private void apply(Function<Worklist, List<WorklistChange>> changes, EventStamp stamp) {
        Current current = batches.current(this, batch -> {
            WorklistBatch begun = WorklistBatch.begin(batch);
            return new Current(begun, new Worklist(begun));
        });
        current.rows().apply(changes.apply(current.worklist()), stamp.position());
    }

    /** The rows of the batch being handled, and the rules that read them. */
    private record Current(WorklistBatch rows, Worklist worklist) {}
}
