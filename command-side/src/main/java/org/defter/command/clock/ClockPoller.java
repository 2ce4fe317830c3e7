package org.defter.command.clock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.defter.command.commission.review.RunOutReviewClock;
import org.defter.command.monitoring.RunOutReportClock;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RunOutDecisionClock;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.ClockKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what is overdue into commands, at the start and every {@code defter.clocks.poll} (a duration, 30 s by default).
 * The rows are locked and those of other nodes skipped, so each clock is worked by one node; the command is idempotent, so
 * twice would do no harm. A clock that cannot be run out stays for the next round and is logged.
 */
@Component
class ClockPoller {

    private static final Logger LOG = LoggerFactory.getLogger(ClockPoller.class);
    private static final String NAME = "WhenLastDayIsPastThenRunOutClock";
    private static final int BATCH = 20;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PolicyGateway commands;
    private final Clock clock;
    private final Counter failed;

    ClockPoller(
            JdbcClient database,
            TransactionTemplate transaction,
            PolicyGateway commands,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
        this.failed = Counter.builder("defter.clocks.failed")
                .description("Attempts to run out a clock that were refused or failed")
                .register(meters);
    }

    /** One clock whose last day is past. */
    private record Due(String streamType, String streamId, ClockKind kind, LocalDate lastDay) {

        Object command() {
            return switch (streamType) {
                case "Review" -> new RunOutReviewClock(ReviewId.of(streamId), null, lastDay);
                case "Proposal" -> new RunOutDecisionClock(ProposalId.of(streamId), null, kind, lastDay);
                case "MonitoringPeriod" -> new RunOutReportClock(MonitoringPeriodId.of(streamId), lastDay);
                default -> throw new IllegalStateException("no clocks on streams of type " + streamType);
            };
        }
    }

    @Scheduled(fixedDelayString = "${defter.clocks.poll:30s}")
    void poll() {
        transaction.executeWithoutResult(_ -> due().forEach(this::runOut));
    }

    private List<Due> due() {
        return database.sql("""
                        select stream_type, stream_id, kind, last_day from command.open_clock
                        where last_day < :today and not retrospective order by last_day, stream_id limit :batch
                        for update skip locked""")
                .param("today", LocalDate.now(clock))
                .param("batch", BATCH)
                .query((row, _) -> new Due(
                        row.getString("stream_type"),
                        row.getString("stream_id"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private void runOut(Due due) {
        try {
            commands.send(due.command(), NAME);
        } catch (RuntimeException e) {
            failed.increment();
            LOG.warn("clock {} of {} {} could not be run out", due.kind(), due.streamType(), due.streamId(), e);
        }
    }
}
