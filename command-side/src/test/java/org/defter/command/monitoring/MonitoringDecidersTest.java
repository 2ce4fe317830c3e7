package org.defter.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.Acts.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.RulesetTexts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.Performance;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.Reporter;
import org.defter.kernel.monitoring.Scorecard;
import org.defter.kernel.monitoring.Scoring;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.PreparationAuthorised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken and what is refused, rule by rule (S06, S08, S10, S13). */
class MonitoringDecidersTest {

    private static final MonitoredYear YEAR = MonitoringActs.YEAR;
    private static final LocalDate CLOSED_ON = MonitoringPeriods.closedOn(YEAR);

    private static List<MonitoringEvent> decide(
            MonitoringCommand command, List<MonitoringEvent> history, ActContext act) {
        return decide(command, history, Plans.inForce(), MonitoringPeriods.LAW, act);
    }

    private static List<MonitoringEvent> decide(
            MonitoringCommand command,
            List<MonitoringEvent> history,
            List<PlanEvent> plan,
            LawInForce law,
            ActContext act) {
        return MonitoringActs.decide(command, MonitoringActs.after(history), plan, law, act);
    }

    private static <E extends MonitoringEvent> E only(Class<E> type, List<MonitoringEvent> events) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Opening {

        @Test
        void pinsTheVersionItsIndicatorsAndUntilWhenTheReportIsDue() {
            List<MonitoringEvent> events = decide(MonitoringActs.open(YEAR), List.of(), MonitoringActs.byDepartment());
            assertThat(events)
                    .containsExactly(
                            MonitoringPeriods.opening(YEAR),
                            new ReportClockStarted(
                                    YEAR.periodId(),
                                    MonitoringPeriods.clock(YEAR),
                                    true,
                                    MonitoringPeriods.openedOn(YEAR)));
        }

        @ParameterizedTest
        @EnumSource
        void countsTheSameForBothKindsOfMunicipality(MunicipalityKind kind) {
            PeriodOpened opened = only(
                    PeriodOpened.class,
                    decide(
                            MonitoringActs.open(YEAR),
                            List.of(),
                            Plans.inForce(),
                            LawInForce.initial(kind),
                            MonitoringActs.byDepartment()));
            assertThat(opened.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
            assertThat(opened.cumulative()).isTrue();
            assertThat(opened.planYear()).isEqualTo(2);
        }

        @Test
        void ofTheFirstYearIsNotCumulative() {
            MonitoredYear first = MonitoringPeriods.YEAR_2024;
            assertThat(only(
                                    PeriodOpened.class,
                                    decide(MonitoringActs.open(first), List.of(), MonitoringActs.byDepartment()))
                            .cumulative())
                    .isFalse();
        }

        @Test
        void coversJanuaryToJuneOrTheWholeYear() {
            assertThat(only(
                                    PeriodOpened.class,
                                    decide(
                                            MonitoringActs.open(MonitoringPeriods.HALF_2025),
                                            List.of(),
                                            MonitoringActs.byDepartment()))
                            .periodEnd())
                    .isEqualTo(LocalDate.of(2025, 6, 30));
        }

        @Test
        void isInTimeWhileTheReportIsNotDue() {
            LocalDate day = MonitoringPeriods.openedOn(YEAR);
            ActContext act = TestActs.on(day, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
            assertThat(only(ReportClockStarted.class, decide(MonitoringActs.open(YEAR), List.of(), act))
                            .retrospective())
                    .isFalse();
        }

        @Test
        void isOfTheUnitThatHasThePlan() {
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.open(YEAR), List.of(), MonitoringActs.byHead()));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.open(YEAR), MonitoringPeriods.opened(YEAR), MonitoringActs.byHead()));
        }

        @Test
        void ofAPlanThatWasNeverAuthorisedIsRefused() {
            assertRefused(
                    MonitoringRejection.PLAN_WAS_NOT_IN_FORCE,
                    () -> decide(
                            MonitoringActs.open(YEAR),
                            List.of(),
                            Plans.proposed(),
                            MonitoringPeriods.LAW,
                            MonitoringActs.byDepartment()));
        }

        @Test
        void beforeThePlanIsInForceIsRefusedAlsoWhereItComesIntoForceLaterInTheYear() {
            assertRefused(
                    MonitoringRejection.PLAN_WAS_NOT_IN_FORCE,
                    () -> decide(
                            MonitoringActs.open(MonitoringPeriods.YEAR_2024, LocalDate.of(2024, 7, 14)),
                            List.of(),
                            MonitoringActs.byDepartment()));
            assertThat(decide(
                            MonitoringActs.open(MonitoringPeriods.YEAR_2024, Plans.ADOPTED_ON),
                            List.of(),
                            MonitoringActs.byDepartment()))
                    .isNotEmpty();
        }

        @Test
        void ofAnUpdatedPlanPinsTheVersionInForceAtTheEndOfThePeriod() {
            MonitoredYear updated = MonitoringPeriods.YEAR_2026;
            ActContext act =
                    TestActs.on(LocalDate.of(2027, 1, 5), TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
            assertThat(only(
                                    PeriodOpened.class,
                                    decide(
                                            MonitoringActs.open(updated, LocalDate.of(2026, 2, 1)),
                                            List.of(),
                                            Plans.updated(),
                                            MonitoringPeriods.LAW,
                                            act))
                            .frozen())
                    .isEqualTo(Plans.frozen(Plans.updateDrafted(), 2));
        }
    }

    /** S06: another version counts. */
    @Nested
    class ChangedVersion {

        private final MonitoredYear updated = MonitoringPeriods.YEAR_2026;

        @Test
        void isTakenOverWithItsIndicatorsAndNotTwice() {
            List<MonitoringEvent> events = decide(
                    MonitoringActs.changeVersion(updated),
                    MonitoringPeriods.opened(updated),
                    Plans.updated(),
                    MonitoringPeriods.LAW,
                    MonitoringActs.bySystem(MonitoringActs.TODAY));
            PeriodVersionChanged changed = only(PeriodVersionChanged.class, events);
            assertThat(changed.before()).isEqualTo(Plans.frozen(Plans.drafted(), 1));
            assertThat(changed.frozen()).isEqualTo(Plans.frozen(Plans.updateDrafted(), 2));
            assertThat(decide(
                            MonitoringActs.changeVersion(updated),
                            MonitoringPeriods.and(MonitoringPeriods.opened(updated), changed),
                            Plans.updated(),
                            MonitoringPeriods.LAW,
                            MonitoringActs.bySystem(MonitoringActs.TODAY)))
                    .isEmpty();
        }

        @Test
        void doesNotReachAPeriodThatEndedBefore() {
            assertThat(decide(
                            MonitoringActs.changeVersion(YEAR),
                            MonitoringPeriods.opened(YEAR),
                            Plans.updated(),
                            MonitoringPeriods.LAW,
                            MonitoringActs.bySystem(MonitoringActs.TODAY)))
                    .isEmpty();
        }

        @Test
        void doesNotReachAClosedPeriod() {
            assertThat(decide(
                            MonitoringActs.changeVersion(updated),
                            MonitoringPeriods.closed(updated, "18", "2"),
                            Plans.updated(),
                            MonitoringPeriods.LAW,
                            MonitoringActs.bySystem(MonitoringActs.TODAY)))
                    .isEmpty();
        }
    }

    @Nested
    class Values {

        private final List<MonitoringEvent> reported = MonitoringPeriods.and(
                MonitoringPeriods.opened(YEAR), MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"));

        @Test
        void areReportedByTheUnitOfTheObjective() {
            assertThat(decide(
                            MonitoringActs.report(YEAR, "15"),
                            MonitoringPeriods.opened(YEAR),
                            MonitoringActs.byClerk()))
                    .containsExactly(new ValueReported(
                            YEAR.periodId(),
                            Plans.INDICATOR,
                            new BigDecimal("15"),
                            MonitoringPeriods.EVIDENCE,
                            null,
                            MonitoringPeriods.REPORTER,
                            MonitoringActs.TODAY));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(
                            MonitoringActs.report(YEAR, "15"),
                            MonitoringPeriods.opened(YEAR),
                            MonitoringActs.byDepartment()));
        }

        @Test
        void ofWhatThePlanHasNotAreUnknown() {
            assertRefused(
                    MonitoringRejection.INDICATOR_NOT_MONITORED,
                    () -> decide(
                            MonitoringActs.report(YEAR, Plans.OTHER_INDICATOR, "1"),
                            MonitoringPeriods.opened(YEAR),
                            MonitoringActs.byClerk()));
        }

        @Test
        void areNotReportedBeforeTheOpeningNorInTheFuture() {
            ReportValue early = new ReportValue(
                    YEAR.periodId(),
                    null,
                    Plans.INDICATOR,
                    BigDecimal.ONE,
                    MonitoringPeriods.EVIDENCE,
                    null,
                    MonitoringPeriods.openedOn(YEAR).minusDays(1));
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> decide(early, MonitoringPeriods.opened(YEAR), MonitoringActs.byClerk()));
            ReportValue late = new ReportValue(
                    YEAR.periodId(),
                    null,
                    Plans.INDICATOR,
                    BigDecimal.ONE,
                    MonitoringPeriods.EVIDENCE,
                    null,
                    MonitoringActs.TODAY.plusDays(1));
            assertRefused(
                    CommonRejection.OCCURRED_IN_FUTURE,
                    () -> decide(late, MonitoringPeriods.opened(YEAR), MonitoringActs.byClerk()));
        }

        /** Four eyes. */
        @Test
        void areNotApprovedByTheAccountOrTheOfficeHolderThatReported() {
            assertRefused(
                    MonitoringRejection.OWN_VALUE_NOT_APPROVED,
                    () -> decide(MonitoringActs.approve(YEAR), reported, MonitoringActs.byClerk()));
            PersonId person = new PersonId(Identifiers.derived("example", "person", 7));
            List<MonitoringEvent> byPerson = MonitoringPeriods.and(
                    MonitoringPeriods.opened(YEAR),
                    new ValueReported(
                            YEAR.periodId(),
                            Plans.INDICATOR,
                            BigDecimal.TEN,
                            MonitoringPeriods.EVIDENCE,
                            null,
                            new Reporter(MonitoringPeriods.account("other"), person),
                            MonitoringPeriods.end(YEAR)));
            assertRefused(
                    MonitoringRejection.OWN_VALUE_NOT_APPROVED,
                    () -> decide(MonitoringActs.approve(YEAR), byPerson, headNamed("second", person)));
            assertThat(decide(MonitoringActs.approve(YEAR), byPerson, headNamed("second", null)))
                    .isNotEmpty();
        }

        private static ActContext headNamed(String login, @Nullable PersonId person) {
            return new ActContext(
                    new Actor(
                            new LoginId("urn:test", login),
                            Role.UNIT_HEAD,
                            person,
                            Municipalities.FIRST_BRANCH,
                            Set.of()),
                    MonitoringActs.TODAY);
        }

        @Test
        void areRectifiedOnceThePeriodIsClosedAndEachTimeFromWhatCounts() {
            List<MonitoringEvent> closed = MonitoringPeriods.closed(YEAR, "15", "2");
            List<MonitoringEvent> once = MonitoringPeriods.and(closed, MonitoringPeriods.rectified(YEAR, "15", "16"));
            assertRefused(
                    MonitoringRejection.RECTIFICATION_WITHOUT_CHANGE,
                    () -> decide(MonitoringActs.rectify(YEAR, "16.0"), once, MonitoringActs.byHead()));
            assertThat(decide(MonitoringActs.rectify(YEAR, "15"), once, MonitoringActs.byHead()))
                    .isNotEmpty();
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.rectify(YEAR, "17"), once, MonitoringActs.byDepartment()));
        }
    }

    @Nested
    class Evaluating {

        /** S10. */
        @Test
        void isOfTheUnitOfTheObjectiveAndOfAnObjectiveThePlanHas() {
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(
                            MonitoringActs.evaluate(YEAR, EvaluationRating.FULLY),
                            MonitoringPeriods.opened(YEAR),
                            MonitoringActs.byDepartment()));
            EvaluateObjective unknown = new EvaluateObjective(
                    YEAR.periodId(),
                    null,
                    Plans.OTHER_OBJECTIVE,
                    MonitoringPeriods.evaluation(EvaluationRating.NOT),
                    null);
            assertRefused(
                    MonitoringRejection.OBJECTIVE_NOT_MONITORED,
                    () -> decide(unknown, MonitoringPeriods.opened(YEAR), MonitoringActs.byHead()));
        }
    }

    @Nested
    class Closing {

        @Test
        void pinsTheLawOfTheLastDayAndStopsTheTimeOfTheReport() {
            assertThat(decide(
                            MonitoringActs.close(YEAR, CLOSED_ON),
                            MonitoringPeriods.evaluated(YEAR, "15", "2"),
                            MonitoringActs.byDepartment()))
                    .containsExactly(
                            MonitoringPeriods.closing(YEAR),
                            new ReportClockStopped(YEAR.periodId(), MonitoringPeriods.clock(YEAR), CLOSED_ON));
        }

        @Test
        void afterTheReminderStopsNothing() {
            List<MonitoringEvent> overdue = MonitoringPeriods.and(
                    MonitoringPeriods.evaluated(YEAR, "15", "2"),
                    new ReportOverdue(
                            YEAR.periodId(),
                            MonitoringPeriods.clock(YEAR),
                            List.of(),
                            MonitoringPeriods.clock(YEAR).lastDay()));
            assertThat(decide(MonitoringActs.close(YEAR, null), overdue, MonitoringActs.byDepartment()))
                    .singleElement()
                    .isInstanceOf(PeriodClosed.class);
        }

        @Test
        void comesNotBeforeTheLatestActNorOfAnotherUnit() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> decide(
                            MonitoringActs.close(
                                    YEAR, MonitoringPeriods.end(YEAR).plusDays(1)),
                            MonitoringPeriods.evaluated(YEAR, "15", "2"),
                            MonitoringActs.byDepartment()));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(
                            MonitoringActs.close(YEAR, CLOSED_ON),
                            MonitoringPeriods.evaluated(YEAR, "15", "2"),
                            MonitoringActs.byHead()));
        }

        @Test
        void ofAHalfYearNeedsNoEvaluation() {
            MonitoredYear half = MonitoringPeriods.HALF_2025;
            assertThat(decide(
                            MonitoringActs.close(half, MonitoringPeriods.closedOn(half)),
                            MonitoringPeriods.settled(half, "15", "1"),
                            MonitoringActs.byDepartment()))
                    .isNotEmpty();
        }

        @Test
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> decide(
                            MonitoringActs.close(YEAR, CLOSED_ON),
                            MonitoringPeriods.opened(YEAR),
                            MonitoringActs.byDepartment()))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.details()).containsEntry("indicators", "PG1.1.1, PG1.1.2"));
        }

        @Test
        void ofAPlanThatEndedWithinThePeriodIsTakenUnderItsLastVersion() {
            MonitoredYear last = MonitoringPeriods.YEAR_2026;
            ActContext act =
                    TestActs.on(LocalDate.of(2027, 2, 1), TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
            assertThat(decide(
                            MonitoringActs.close(last, MonitoringPeriods.closedOn(last)),
                            MonitoringPeriods.evaluated(last, "18", "2"),
                            Plans.annulled(),
                            MonitoringPeriods.LAW,
                            act))
                    .isNotEmpty();
        }
    }

    @Nested
    class Reminding {

        @Test
        void namesTheIndicatorsNobodyReported() {
            assertThat(decide(
                            MonitoringActs.runOut(YEAR),
                            MonitoringPeriods.and(
                                    MonitoringPeriods.opened(YEAR),
                                    MonitoringPeriods.reported(YEAR, Plans.YEARLY, "2")),
                            MonitoringActs.bySystem(MonitoringActs.TODAY)))
                    .containsExactly(new ReportOverdue(
                            YEAR.periodId(),
                            MonitoringPeriods.clock(YEAR),
                            List.of(Plans.INDICATOR),
                            MonitoringPeriods.clock(YEAR).lastDay()));
        }

        @Test
        void happensOnceAndTakesNobodysRightToReport() {
            List<MonitoringEvent> overdue = MonitoringPeriods.and(
                    MonitoringPeriods.opened(YEAR),
                    new ReportOverdue(
                            YEAR.periodId(),
                            MonitoringPeriods.clock(YEAR),
                            List.of(Plans.INDICATOR, Plans.YEARLY),
                            MonitoringPeriods.clock(YEAR).lastDay()));
            assertThat(decide(MonitoringActs.runOut(YEAR), overdue, MonitoringActs.bySystem(MonitoringActs.TODAY)))
                    .isEmpty();
            assertThat(decide(MonitoringActs.report(YEAR, "15"), overdue, MonitoringActs.byClerk()))
                    .isNotEmpty();
        }
    }

    /** Whose it is comes before how far it is. */
    @Nested
    class Closed {

        private final List<MonitoringEvent> closed = MonitoringPeriods.closed(YEAR, "15", "2");

        @Test
        void tellsOtherUnitsNothing() {
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.open(YEAR), closed, MonitoringActs.byHead()));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.close(YEAR, null), closed, MonitoringActs.byHead()));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(
                            MonitoringActs.evaluate(YEAR, EvaluationRating.FULLY),
                            closed,
                            MonitoringActs.byDepartment()));
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(MonitoringActs.report(YEAR, "16"), closed, MonitoringActs.byDepartment()));
        }

        @Test
        void passesWhatIsOutOfPlace() {
            MonitoringPeriod period = MonitoringActs.after(closed);
            assertThat(period.evolve(new ReportOverdue(
                            YEAR.periodId(),
                            MonitoringPeriods.clock(YEAR),
                            List.of(),
                            MonitoringPeriods.clock(YEAR).lastDay())))
                    .isEqualTo(period);
            assertThat(period.evolve(MonitoringPeriods.approved(YEAR, Plans.INDICATOR, "99")))
                    .isEqualTo(period);
            assertThat(period.evolve(MonitoringPeriods.opening(YEAR))).isEqualTo(period);
        }

        @Test
        void isNothingWithoutItsOpening() {
            MonitoringPeriod nothing = MonitoringPeriod.initial();
            for (MonitoringEvent event : MonitoringPeriods.and(
                    closed.subList(1, closed.size()), MonitoringPeriods.rectified(YEAR, "15", "16"))) {
                assertThat(nothing.evolve(event)).isEqualTo(nothing);
            }
        }
    }

    /** The unit that has the plan now closes what another opened. */
    @Test
    void anotherUnitWithTheAuthorityTakesOver() {
        List<PlanEvent> passedOn = Plans.and(
                Plans.inForce(),
                new PreparationAuthorised(
                        Plans.PLAN,
                        Municipalities.OTHER_DEPARTMENT,
                        Plans.RENEWAL,
                        Plans.DECISION,
                        LocalDate.of(2025, 5, 5)));
        ActContext other =
                TestActs.on(MonitoringActs.TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.OTHER_DEPARTMENT));
        List<MonitoringEvent> history = MonitoringPeriods.evaluated(YEAR, "15", "2");
        assertThat(decide(MonitoringActs.close(YEAR, CLOSED_ON), history, passedOn, MonitoringPeriods.LAW, other))
                .isNotEmpty();
        assertRefused(
                CommonRejection.NOT_YOUR_UNIT,
                () -> decide(
                        MonitoringActs.close(YEAR, CLOSED_ON),
                        history,
                        passedOn,
                        MonitoringPeriods.LAW,
                        MonitoringActs.byDepartment()));
    }

    /** A retrospective time stays so only while the later last day is past too. */
    @Test
    void anExtendedRetrospectiveTimeMayRunAgain() {
        assertThat(extended(1).retrospective()).isTrue();
        assertThat(extended(20).retrospective()).isFalse();
    }

    private static ReportClockExtended extended(int more) {
        LawInForce longer = MonitoringPeriods.LAW.withRuleset(
                RulesetTexts.with(MonitoringPeriods.LAW, "S08.reportDays", 33 + more, LocalDate.of(2025, 1, 1)));
        return only(
                ReportClockExtended.class,
                decide(
                        MonitoringActs.extend(YEAR),
                        MonitoringPeriods.openedLate(YEAR),
                        Plans.inForce(),
                        longer,
                        MonitoringActs.bySystem(MonitoringActs.TODAY)));
    }

    /** A value the legal unit changed changes the outcome. */
    @Nested
    class OtherRuleset {

        private static LawInForce with(String key, int value) {
            return MonitoringPeriods.LAW.withRuleset(
                    RulesetTexts.with(MonitoringPeriods.LAW, key, value, LocalDate.of(2025, 1, 1)));
        }

        private static List<MonitoringEvent> open(LawInForce law) {
            return decide(MonitoringActs.open(YEAR), List.of(), Plans.inForce(), law, MonitoringActs.byDepartment());
        }

        @Test
        void fromAnotherYearOnItIsCumulative() {
            assertThat(only(PeriodOpened.class, open(with("S08.cumulativeFromYear", 3)))
                            .cumulative())
                    .isFalse();
            assertThat(only(
                                    PeriodClosed.class,
                                    decide(
                                            MonitoringActs.close(YEAR, CLOSED_ON),
                                            MonitoringPeriods.evaluated(YEAR, "15", "2"),
                                            Plans.inForce(),
                                            with("S08.cumulativeFromYear", 3),
                                            MonitoringActs.byDepartment()))
                            .cumulative())
                    .isFalse();
        }

        @Test
        void theReportIsDueEarlierOrLater() {
            assertThat(only(ReportClockStarted.class, open(with("S08.reportDays", 60)))
                            .clock()
                            .lastDay())
                    .isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(only(ReportClockStarted.class, open(with("S08.reportDays", 60)))
                            .retrospective())
                    .isFalse();
        }

        @Test
        void thePeriodsAreOtherMonths() {
            MonitoredYear half = MonitoringPeriods.subject(2025, MonitoringReport.HALF_YEAR);
            assertThat(only(
                                    PeriodOpened.class,
                                    decide(
                                            MonitoringActs.open(half, LocalDate.of(2025, 2, 1)),
                                            List.of(),
                                            Plans.inForce(),
                                            with("S08.monitoringMonths", 4),
                                            MonitoringActs.byDepartment()))
                            .periodEnd())
                    .isEqualTo(LocalDate.of(2025, 4, 30));
        }

        @Test
        void thePerformanceIsCappedElsewhere() {
            PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.closed(YEAR, "20", "2"));
            assertThat(capped(Scoring.ofYear(
                            Plans.content(Plans.drafted()), record, MonitoringPeriods.LAW.on(CLOSED_ON))))
                    .isEqualByComparingTo("100");
            assertThat(capped(Scoring.ofYear(
                            Plans.content(Plans.drafted()),
                            record,
                            with("S13.ceiling", 120).on(CLOSED_ON))))
                    .isEqualByComparingTo("120");
        }

        private static BigDecimal capped(Scorecard card) {
            return card.indicator(Plans.INDICATOR)
                    .orElseThrow()
                    .performance()
                    .computed()
                    .map(Performance.Computed::capped)
                    .orElseThrow();
        }
    }
}
