package org.defter.query.clocks;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.stereotype.Component;

/** Keeps every period of the law. */
@Component
@ProcessingGroup("view-clocks")
class ClockProjection {

    private final ClockRepository clocks;
    private final ClockSubjectRepository subjects;
    private final Batches batches;

    ClockProjection(ClockRepository clocks, ClockSubjectRepository subjects, Batches batches) {
        this.clocks = clocks;
        this.subjects = subjects;
        this.batches = batches;
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        clocks().happened(event, stamp);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        clocks().happened(event, stamp);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        clocks().happened(event, stamp);
    }

    @ResetHandler
    void reset() {
        clocks.deleteAllInBatch();
        subjects.deleteAllInBatch();
    }

    private ClockEvents clocks() {
        return new ClockEvents(batches.current(this, ClockBatch::begin));
    }
}
