package org.defter.command.clock;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.command.platform.Facts;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clocks run, and until when. A retrospective clock is marked: its last day had passed before it was recorded, and
 * the next act on its stream decides.
 */
@Component
@ProcessingGroup("policy-open-clocks")
class OpenClockProjection {

    private static final String REVIEW = "Review";
    private static final String PROPOSAL = "Proposal";
    private static final String MONITORING_PERIOD = "MonitoringPeriod";

    private final JdbcClient database;
    private final Facts facts;

    OpenClockProjection(JdbcClient database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    /**
     * A stream with periods that run.
     *
     * @param streamType kind of the stream
     * @param streamId its identifier
     */
    record Running(String streamType, String streamId) {

        /** Which kind of stream it is, as far as running periods go. */
        PeriodPreview.Subject subject() {
            return switch (streamType) {
                case REVIEW -> PeriodPreview.Subject.REVIEW;
                case PROPOSAL -> PeriodPreview.Subject.PROPOSAL;
                case MONITORING_PERIOD -> PeriodPreview.Subject.MONITORING_PERIOD;
                default -> throw new IllegalStateException("no clocks on streams of type " + streamType);
            };
        }
    }

    /** The streams of that municipality that have running periods, each once, in a stable order. */
    List<Running> of(MunicipalityId municipality) {
        return database.sql("""
                        select distinct stream_type, stream_id from command.open_clock
                        where municipality_id = :municipality order by stream_type, stream_id""")
                .param("municipality", municipality.value())
                .query((row, _) -> new Running(row.getString("stream_type"), row.getString("stream_id")))
                .list();
    }

    @EventHandler
    void on(ReviewClockStarted event) {
        open(REVIEW, event.streamId(), of(event.reviewId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(ReviewClockExtended event) {
        open(REVIEW, event.streamId(), of(event.reviewId()), event.clock(), event.retrospective());
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
        open(PROPOSAL, event.streamId(), of(event.proposalId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(DecisionClockRestarted event) {
        close(event.streamId(), event.clock());
        open(PROPOSAL, event.streamId(), of(event.proposalId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(DecisionClockExtended event) {
        open(PROPOSAL, event.streamId(), of(event.proposalId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(DecisionClockRanOut event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(DecisionClockStopped event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(ReportClockStarted event) {
        open(MONITORING_PERIOD, event.streamId(), of(event.periodId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(ReportClockExtended event) {
        open(MONITORING_PERIOD, event.streamId(), of(event.periodId()), event.clock(), event.retrospective());
    }

    @EventHandler
    void on(ReportOverdue event) {
        close(event.streamId(), event.clock());
    }

    @EventHandler
    void on(ReportClockStopped event) {
        close(event.streamId(), event.clock());
    }

    @ResetHandler
    void reset() {
        database.sql("delete from command.open_clock").update();
    }

    private MunicipalityId of(ReviewId review) {
        return facts.review(review).municipalityId();
    }

    private MunicipalityId of(ProposalId proposal) {
        return facts.proposal(proposal).municipalityId();
    }

    private MunicipalityId of(MonitoringPeriodId period) {
        return facts.monitoringPeriod(period)
                .orElseThrow(() -> Facts.unknown("monitoringPeriod", period))
                .frame()
                .municipalityId();
    }

    private void open(
            String streamType, String streamId, MunicipalityId municipality, Clock clock, boolean retrospective) {
        database.sql("""
                        insert into command.open_clock
                            (stream_id, kind, stream_type, municipality_id, last_day, retrospective)
                        values (:stream, :kind, :type, :municipality, :lastDay, :retrospective)
                        on conflict (stream_id, kind) do update
                            set last_day = excluded.last_day, retrospective = excluded.retrospective""")
                .param("stream", streamId)
                .param("kind", clock.kind().name())
                .param("type", streamType)
                .param("municipality", municipality.value())
                .param("lastDay", clock.lastDay())
                .param("retrospective", retrospective)
                .update();
    }

    private void close(String streamId, Clock clock) {
        database.sql("delete from command.open_clock where stream_id = :stream and kind = :kind")
                .param("stream", streamId)
                .param("kind", clock.kind().name())
                .update();
    }
}
