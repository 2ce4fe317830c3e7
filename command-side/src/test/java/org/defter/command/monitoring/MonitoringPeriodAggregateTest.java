package org.defter.command.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.KnownStreams;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.Clock;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command through the shell: history, act, outcome. */
class MonitoringPeriodAggregateTest {

    private static final MonitoredYear YEAR = MonitoringActs.YEAR;
    private static final MetaData BY_DEPARTMENT =
            TestActs.by(TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
    private static final MetaData BY_CLERK = TestActs.by(TestActs.ofUnit(Role.CLERK, Municipalities.FIRST_BRANCH));
    private static final MetaData BY_HEAD = TestActs.by(TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.FIRST_BRANCH));
    private static final MetaData BY_SYSTEM = TestActs.by(Role.SYSTEM);

    private FixtureConfiguration<MonitoringPeriodAggregate> fixture;

    @BeforeEach
    void knowTheMunicipalityAndItsPlan() {
        Map<String, List<? extends DomainEvent>> streams = Map.of(
                Municipalities.METROPOLITAN.toString(),
                Municipalities.withUnits(Municipalities.metropolitan()),
                Plans.PLAN.toString(),
                Plans.updated());
        fixture = new AggregateTestFixture<>(MonitoringPeriodAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(MonitoringActs.TODAY));
        fixture.registerInjectableResource(
                new Facts(id -> streams.getOrDefault(id, List.of()).stream().map(DomainEvent.class::cast)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void recordsWhatWasDecided(
            List<MonitoringEvent> history, MonitoringCommand command, MetaData by, List<MonitoringEvent> expected) {
        fixture.given(history)
                .when(command, by)
                .expectSuccessfulHandlerExecution()
                .expectEvents(expected.toArray())
                .expectResultMessagePayload((long) history.size() + expected.size() - 1);
    }

    private static Stream<Arguments> acts() {
        List<MonitoringEvent> open = MonitoringPeriods.opened(YEAR);
        List<MonitoringEvent> reported =
                MonitoringPeriods.and(open, MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"));
        Clock clock = MonitoringPeriods.clock(YEAR);
        MonitoredYear updated = MonitoringPeriods.YEAR_2026;
        return Stream.of(
                Arguments.of(
                        List.of(),
                        MonitoringActs.open(YEAR),
                        BY_DEPARTMENT,
                        List.of(
                                MonitoringPeriods.opening(YEAR),
                                new ReportClockStarted(
                                        YEAR.periodId(), clock, true, MonitoringPeriods.openedOn(YEAR)))),
                Arguments.of(
                        MonitoringPeriods.opened(updated),
                        MonitoringActs.changeVersion(updated),
                        BY_SYSTEM,
                        List.of(new PeriodVersionChanged(
                                updated.periodId(),
                                Plans.frozen(Plans.drafted(), 1),
                                Plans.frozen(Plans.updateDrafted(), 2),
                                MonitoredObjective.of(Plans.content(Plans.updateDrafted())),
                                MonitoringPeriods.openedOn(updated)))),
                Arguments.of(
                        open,
                        MonitoringActs.report(YEAR, "15"),
                        BY_CLERK,
                        List.of(new ValueReported(
                                YEAR.periodId(),
                                Plans.INDICATOR,
                                new BigDecimal("15"),
                                MonitoringPeriods.EVIDENCE,
                                null,
                                MonitoringPeriods.REPORTER,
                                MonitoringActs.TODAY))),
                Arguments.of(
                        open,
                        MonitoringActs.notMeasured(YEAR, "Anket yapılmadı"),
                        BY_CLERK,
                        List.of(new IndicatorNotMeasured(
                                YEAR.periodId(),
                                Plans.INDICATOR,
                                "Anket yapılmadı",
                                MonitoringPeriods.REPORTER,
                                MonitoringActs.TODAY))),
                Arguments.of(
                        reported,
                        MonitoringActs.approve(YEAR),
                        BY_HEAD,
                        List.of(new ValueApproved(
                                YEAR.periodId(), Plans.INDICATOR, new BigDecimal("15"), MonitoringActs.TODAY))),
                Arguments.of(
                        reported,
                        MonitoringActs.sendBack(YEAR),
                        BY_HEAD,
                        List.of(new ValueSentBack(
                                YEAR.periodId(),
                                Plans.INDICATOR,
                                new BigDecimal("15"),
                                "Belge eksik (örnek)",
                                MonitoringActs.TODAY))),
                Arguments.of(
                        open,
                        MonitoringActs.evaluate(YEAR, EvaluationRating.PARTLY),
                        BY_HEAD,
                        List.of(new ObjectiveEvaluated(
                                YEAR.periodId(),
                                Plans.OBJECTIVE,
                                MonitoringPeriods.evaluation(EvaluationRating.PARTLY),
                                MonitoringActs.TODAY))),
                Arguments.of(
                        MonitoringPeriods.evaluated(YEAR, "15", "2"),
                        MonitoringActs.close(YEAR, MonitoringPeriods.closedOn(YEAR)),
                        BY_DEPARTMENT,
                        List.of(
                                MonitoringPeriods.closing(YEAR),
                                new ReportClockStopped(YEAR.periodId(), clock, MonitoringPeriods.closedOn(YEAR)))),
                Arguments.of(
                        MonitoringPeriods.closed(YEAR, "15", "2"),
                        MonitoringActs.rectify(YEAR, "16"),
                        BY_HEAD,
                        List.of(new ValueRectified(
                                YEAR.periodId(),
                                Plans.INDICATOR,
                                new BigDecimal("15"),
                                new BigDecimal("16"),
                                "Yanlış sayılmış (örnek)",
                                MonitoringPeriods.OTHER_EVIDENCE,
                                MonitoringActs.TODAY))),
                Arguments.of(
                        open,
                        MonitoringActs.runOut(YEAR),
                        BY_SYSTEM,
                        List.of(new ReportOverdue(
                                YEAR.periodId(), clock, List.of(Plans.INDICATOR, Plans.YEARLY), clock.lastDay()))));
    }

    @Test
    void aTimeThatStaysTheSameIsNotExtended() {
        fixture.given(MonitoringPeriods.opened(YEAR))
                .when(MonitoringActs.extend(YEAR), BY_SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aPlanThatIsNotKnownIsNotMonitored() {
        MonitoredYear unknown = new MonitoredYear(Plans.OTHER_PLAN, 2025, YEAR.report());
        fixture.givenNoPriorActivity()
                .when(MonitoringActs.open(unknown), BY_DEPARTMENT)
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void refusesByName() {
        fixture.given(MonitoringPeriods.opened(YEAR))
                .when(MonitoringActs.rectify(YEAR, "16"), BY_HEAD)
                .expectException(KnownStreams.refusal(MonitoringRejection.MONITORING_PERIOD_NOT_CLOSED))
                .expectNoEvents();
    }
}
