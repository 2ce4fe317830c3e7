package org.defter.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.defter.command.ActContext;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.plan.PlanEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of random sequences of acts on monitoring periods, each by a seed of its own that stands in the failure.
 * {@code -Ddefter.walks=} sets how many, {@code -Ddefter.walk.seed=} walks one again.
 */
class MonitoringWalksTest {

    private static final int EVERYDAY = 3000;
    private static final Pattern SEED = Pattern.compile("-Ddefter\\.walk\\.seed=(-?\\d+)");
    private static final MonitoringWalk.Decides AS_DECIDED =
            (command, period, plan, act) -> MonitoringActs.decide(command, period, plan, MonitoringPeriods.LAW, act);

    private static long[] seeds() {
        String one = System.getProperty("defter.walk.seed");
        return one == null
                ? LongStream.range(0, Math.max(EVERYDAY, Integer.getInteger("defter.walks", EVERYDAY)))
                        .toArray()
                : new long[] {Long.parseLong(one)};
    }

    private static TreeSet<String> walk(MonitoringWalk.Decides decides, long... seeds) {
        TreeSet<String> outcomes = new TreeSet<>();
        for (long seed : seeds) {
            MonitoringWalk.by(seed, decides, outcomes);
        }
        return outcomes;
    }

    @Test
    void everyRecordHoldsWhateverIsTried() {
        TreeSet<String> outcomes = walk(AS_DECIDED, seeds());

        if (seeds().length > 1) {
            assertThat(outcomes)
                    .as("the walks come far enough, and try what is refused")
                    .contains(
                            "OpenPeriod done",
                            "OpenPeriod PLAN_WAS_NOT_IN_FORCE",
                            "ChangePeriodVersion done",
                            "ReportValue done",
                            "ReportValue VALUE_IS_APPROVED",
                            "ReportNotMeasured done",
                            "ApproveValue done",
                            "ApproveValue OWN_VALUE_NOT_APPROVED",
                            "SendValueBack done",
                            "EvaluateObjective done",
                            "EvaluateObjective EVALUATION_IS_YEARLY",
                            "ClosePeriod done",
                            "ClosePeriod VALUES_NOT_SETTLED",
                            "ClosePeriod OBJECTIVES_NOT_EVALUATED",
                            "ClosePeriod MONITORED_PERIOD_RUNS",
                            "ClosePeriod VERSION_NOT_TAKEN_OVER",
                            "RectifyValue done",
                            "RectifyValue MONITORING_PERIOD_NOT_CLOSED",
                            "ReportValue MONITORING_PERIOD_IS_CLOSED",
                            "RunOutReportClock done");
        }
    }

    /** Faults planted in what is decided. */
    private enum Fault implements MonitoringWalk.Decides {
        /** Closes whatever is missing. */
        CLOSED_UNSETTLED {
            @Override
            List<MonitoringEvent> wrong(MonitoringCommand command, PeriodRecord record, MonitoringPeriod.Open open) {
                return command instanceof ClosePeriod
                                && open.latest().isAfter(record.frame().periodEnd())
                        ? List.of(new PeriodClosed(
                                record.frame().periodId(),
                                record.measure().frozen(),
                                true,
                                new RulesetRef("example", "0f".repeat(32)),
                                List.of(),
                                open.latest()))
                        : List.of();
            }
        },
        /** Approves whoever asks. */
        OWN_VALUE_APPROVED {
            @Override
            List<MonitoringEvent> wrong(MonitoringCommand command, PeriodRecord record, MonitoringPeriod.Open open) {
                return command instanceof ApproveValue c
                        ? record.reports().stream()
                                .filter(report -> report.indicatorId().equals(c.indicatorId()))
                                .filter(report -> report.value() != null)
                                .<MonitoringEvent>map(report -> new ValueApproved(
                                        c.periodId(),
                                        c.indicatorId(),
                                        Objects.requireNonNull(report.value()),
                                        open.latest()))
                                .toList()
                        : List.of();
            }
        };

        abstract List<MonitoringEvent> wrong(
                MonitoringCommand command, PeriodRecord record, MonitoringPeriod.Open open);

        @Override
        public List<MonitoringEvent> decide(
                MonitoringCommand command, MonitoringPeriod period, List<PlanEvent> plan, ActContext act) {
            if (period instanceof MonitoringPeriod.Open open) {
                List<MonitoringEvent> wrong = wrong(command, open.record(), open);
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
            return AS_DECIDED.decide(command, period, plan, act);
        }
    }

    /** What is wrong is found, told with its seed, and found again by that seed alone. */
    @ParameterizedTest
    @EnumSource
    void aPlantedFaultIsFound(Fault fault) {
        long[] seeds = LongStream.range(0, 500).toArray();
        AssertionError found = catchThrowableOfType(AssertionError.class, () -> walk(fault, seeds));

        assertThat(found).isNotNull();
        Matcher seed = SEED.matcher(Objects.requireNonNull(found.getMessage()));
        assertThat(seed.find()).isTrue();
        long again = Long.parseLong(seed.group(1));
        assertThatThrownBy(() -> walk(fault, again)).hasMessage(found.getMessage());
        walk(AS_DECIDED, again);
    }
}
