package org.defter.query.clocks;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.PastBatches;
import org.springframework.stereotype.Component;

/** Keeps what was said of every period of the law at any moment. */
@Component
@ProcessingGroup("view-clocks-past")
class ClockPastProjection {

    private final PastBatches past;

    ClockPastProjection(PastBatches past) {
        this.past = past;
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, ClockBatch::past, rows -> new ClockEvents(rows).happened(event, stamp));
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, ClockBatch::past, rows -> new ClockEvents(rows).happened(event, stamp));
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, ClockBatch::past, rows -> new ClockEvents(rows).happened(event, stamp));
    }

    @ResetHandler
    void reset() {
        past.clear(List.of(ClockPastEntry.class, ClockSubjectPastEntry.class));
    }
}
