package org.defter.command.clock;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.law.Clock;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clocks run, and until when. A retrospective clock is not among them: its last day had passed before it was
 * recorded, and the next act on its stream decides.
 */
@Component
@ProcessingGroup("policy-open-clocks")
class OpenClockProjection {

    private final JdbcClient database;

    OpenClockProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(ReviewClockStarted event) {
        open("Review", event.streamId(), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(ReviewClockRanOut event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(ReviewClockStopped event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(DecisionClockStarted event) {
        open("Proposal", event.streamId(), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(DecisionClockRestarted event) {
        close(event.streamId(), event.clock());
        open("Proposal", event.streamId(), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(DecisionClockRanOut event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(DecisionClockStopped event) {
        close(event.streamId(), event.clock());
    }

    @ResetHandler
    void reset() {
        database.sql("delete from command.open_clock").update();
    }

    private void open(String streamType, String streamId, Clock clock, boolean retrospective) {
        if (retrospective) {
            return;
        }
        database.sql("""
                        insert into command.open_clock (stream_id, kind, stream_type, last_day)
                        values (:stream, :kind, :type, :lastDay)
                        on conflict (stream_id, kind) do update set last_day = excluded.last_day""")
                .param("stream", streamId)
                .param("kind", clock.kind().name())
                .param("type", streamType)
                .param("lastDay", clock.lastDay())
                .update();
    }

    private void close(String streamId, Clock clock) {
        database.sql("delete from command.open_clock where stream_id = :stream and kind = :kind")
                .param("stream", streamId)
                .param("kind", clock.kind().name())
                .update();
    }
}
