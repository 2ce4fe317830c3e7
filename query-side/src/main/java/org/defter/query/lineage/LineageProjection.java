package org.defter.query.lineage;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.stereotype.Component;

/** Keeps the thread. The only writer of its tables. */
@Component
@ProcessingGroup("view-lineage")
class LineageProjection {

    private final LineageStore thread;
    private final Batches batches;

    LineageProjection(LineageStore thread, Batches batches) {
        this.thread = thread;
        this.batches = batches;
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        apply(Lineage.changes(event), event, stamp);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        apply(ProposalLineage.changes(event), event, stamp);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        apply(ProjectLineage.changes(event), event, stamp);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        apply(PartnershipLineage.changes(event), event, stamp);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        apply(MonitoringLineage.changes(event), event, stamp);
    }

    @ResetHandler
    void reset() {
        thread.clear();
    }

    private void apply(List<LineageChange> changes, DomainEvent event, EventStamp stamp) {
        if (changes.isEmpty()) {
            return;
        }
        LineageBatch current = batches.current(this, batch -> {
            LineageBatch begun = new LineageBatch(thread);
            batch.beforeWrite(begun::write);
            return begun;
        });
        current.apply(changes, event, stamp);
    }
}
