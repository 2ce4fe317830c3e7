package org.defter.query.worklist;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
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
import org.springframework.stereotype.Component;

/** Opens, moves and closes tasks as events say. The only writer of the worklist and of its notes. */
@Component
@ProcessingGroup("view-worklist")
class WorklistProjection {

    private final WorklistRepository tasks;
    private final WorklistNotes notes;
    private final Worklist worklist;

    WorklistProjection(WorklistRepository tasks, WorklistNotes notes) {
        this.tasks = tasks;
        this.notes = notes;
        this.worklist = new Worklist(notes);
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MeetingEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @EventHandler
    void on(AccountEvent event, EventStamp stamp) {
        apply(worklist.changes(event), stamp);
    }

    @ResetHandler
    void reset() {
        tasks.deleteAllInBatch();
        notes.clear();
    }

    private void apply(List<WorklistChange> changes, EventStamp stamp) {
        for (WorklistChange change : changes) {
            switch (change) {
                case WorklistChange.Open open -> {
                    WorklistEntry entry = tasks.findById(open.key()).orElseGet(() -> new WorklistEntry(open.key()));
                    entry.open(open, stamp.position());
                    tasks.save(entry);
                }
                case WorklistChange.Close close ->
                    openBelow(close.path()).forEach(entry -> entry.done(close.day(), stamp.position()));
                case WorklistChange.Move move ->
                    openBelow(move.path()).forEach(entry -> entry.move(move.dueOn(), stamp.position()));
                case WorklistChange.Keep keep -> notes.keep(keep);
            }
        }
    }

    private List<WorklistEntry> openBelow(String path) {
        return tasks.openBelow(path);
    }
}
