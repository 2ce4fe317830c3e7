package org.defter.kernel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.law.ExplanationText;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores from the record (S13, S08): every figure, and every case in which there is none. */
class ScoringTest {

    private static final MonitoredYear YEAR = MonitoringPeriods.YEAR_2025;
    private static final PlanContent CONTENT = Plans.content(Plans.drafted());
    private static final Law LAW = MonitoringPeriods.LAW.on(MonitoringPeriods.end(YEAR));

    private static Scorecard of(List<MonitoringEvent> history) {
        return Scoring.ofYear(CONTENT, MonitoringPeriods.record(history), LAW);
    }

    private static Performance cumulative(Scorecard card) {
        return card.indicator(Plans.INDICATOR).orElseThrow().performance();
    }

    private static Performance yearly(Scorecard card) {
        return card.indicator(Plans.YEARLY).orElseThrow().performance();
    }

    private static Score objective(Scorecard card) {
        return card.objectives().findFirst().orElseThrow().score();
    }

    private static void assertFigure(Performance figure, String raw, String capped) {
        Performance.Computed computed = figure.computed().orElseThrow();
        assertThat(computed.raw()).isEqualByComparingTo(raw);
        assertThat(computed.capped()).isEqualByComparingTo(capped);
        assertThat(computed.explanation()).isNotEmpty();
    }

    private static void assertUndefined(Performance figure, UndefinedReason reason) {
        assertThat(figure).isEqualTo(new Performance.Undefined(reason));
    }

    @Nested
    class OfTheYear {

        @Test
        void measuresAgainstTheTargetOfTheYear() {
            Scorecard card = of(MonitoringPeriods.closed(YEAR, "15", "1"));
            assertFigure(cumulative(card), "50", "50");
            assertFigure(yearly(card), "50", "50");
            assertFigure(objective(card).whole(), "50", "50");
            assertThat(objective(card).measuredShare()).isEqualByComparingTo("100");
            assertThat(objective(card).measured()).isNull();
            assertFigure(card.goals().getFirst().score().whole(), "50", "50");
            assertFigure(card.plan().whole(), "50", "50");
        }

        @Test
        void capsInTheSumAndShowsTheRawValueBeside() {
            Scorecard card = of(MonitoringPeriods.closed(YEAR, "20", "-1"));
            assertFigure(cumulative(card), "300", "100");
            assertFigure(yearly(card), "-50", "0");
            assertFigure(objective(card).whole(), "160", "60");
            assertFigure(card.plan().whole(), "160", "60");
        }

        @Test
        void measuresAHalfYearAgainstTheTargetOfTheYear() {
            Scorecard card = of(MonitoringPeriods.settled(MonitoringPeriods.HALF_2025, "15", "1"));
            assertFigure(cumulative(card), "50", "50");
        }

        @Test
        void explainsEachFigureInBothLanguages() {
            Scorecard card = of(MonitoringPeriods.closed(YEAR, "15", "1"));
            for (Performance figure : List.of(
                    cumulative(card), objective(card).whole(), card.plan().whole())) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"))) {
                    assertThat(figure.computed().orElseThrow().explanation())
                            .extracting(step -> ExplanationText.of(step, locale))
                            .allMatch(sentence -> sentence.startsWith("S13: ") && !sentence.contains("?"));
                }
            }
        }

        @Test
        void countsARectifiedValueAndKeepsTheOld() {
            List<MonitoringEvent> history = MonitoringPeriods.and(
                    MonitoringPeriods.closed(YEAR, "15", "1"), MonitoringPeriods.rectified(YEAR, "15", "16"));
            assertFigure(cumulative(of(history)), "100", "100");
            Scorecard asClosed =
                    Scoring.ofYear(CONTENT, MonitoringPeriods.record(history).unrectified(), LAW);
            assertFigure(cumulative(asClosed), "50", "50");
        }

        @ParameterizedTest
        @CsvSource({
            // a falling indicator: the formula as it is
            "20,10,15,FALLING,CUMULATIVE,50",
            "20,10,5,FALLING,CUMULATIVE,150",
            "20,10,25,FALLING,CUMULATIVE,-50",
            // B = A: met or not (S13)
            "10,10,10,RISING,CUMULATIVE,100",
            "10,10,9,RISING,CUMULATIVE,0",
            // yearly: A = 0, also where the target is 0 (S12)
            "7,0,0,RISING,YEARLY,100",
            "7,0,-1,RISING,YEARLY,0",
            "7,0,1,FALLING,YEARLY,0",
            // negative and huge numbers
            "-10,-20,-15,FALLING,CUMULATIVE,50",
            "0,999999999999999999,999999999999999999,RISING,CUMULATIVE,100",
            "0,0.000000001,999999999999999999,RISING,CUMULATIVE,99999999999999999900000000000",
        })
        void keepsToTheFormula(
                String baseline,
                String target,
                String realised,
                Direction direction,
                Accumulation accumulation,
                String performance) {
            PlanContent content = with(card(baseline, target, direction, accumulation));
            PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.closed(YEAR, realised, "2"));
            assertThat(cumulative(Scoring.ofYear(content, record, LAW))
                            .computed()
                            .orElseThrow()
                            .raw())
                    .isEqualByComparingTo(performance);
        }
    }

    @Nested
    class WithoutAFigure {

        @Test
        void notReported() {
            assertUndefined(cumulative(of(MonitoringPeriods.opened(YEAR))), UndefinedReason.NOT_REPORTED);
        }

        @Test
        void sentBack() {
            assertUndefined(
                    cumulative(of(MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR),
                            MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"),
                            MonitoringPeriods.sentBack(YEAR, Plans.INDICATOR, "15")))),
                    UndefinedReason.SENT_BACK);
        }

        @Test
        void notApprovedShowsWhatItWouldBe() {
            Scorecard card = of(MonitoringPeriods.and(
                    MonitoringPeriods.opened(YEAR), MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15")));
            assertUndefined(cumulative(card), UndefinedReason.NOT_APPROVED);
            assertThat(card.indicator(Plans.INDICATOR).orElseThrow().provisional())
                    .satisfies(provisional -> assertFigure(provisional, "50", "50"));
        }

        @Test
        void notMeasured() {
            assertUndefined(
                    cumulative(of(MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR), MonitoringPeriods.notMeasured(YEAR, Plans.INDICATOR)))),
                    UndefinedReason.NOT_MEASURED);
        }

        @Test
        void noTargetForTheYear() {
            PlanContent content = with(card("14", null, Direction.RISING, Accumulation.CUMULATIVE));
            PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.closed(YEAR, "15", "2"));
            assertUndefined(cumulative(Scoring.ofYear(content, record, LAW)), UndefinedReason.NO_TARGET_FOR_YEAR);
        }

        @Test
        void anObjectiveWithAnUndefinedPartShowsTheMeasuredPartAndItsShare() {
            Scorecard card = of(MonitoringPeriods.and(
                    MonitoringPeriods.opened(YEAR),
                    MonitoringPeriods.notMeasured(YEAR, Plans.INDICATOR),
                    MonitoringPeriods.reported(YEAR, Plans.YEARLY, "1"),
                    MonitoringPeriods.approved(YEAR, Plans.YEARLY, "1")));
            assertUndefined(objective(card).whole(), UndefinedReason.PARTS_UNDEFINED);
            assertThat(objective(card).measuredShare()).isEqualByComparingTo("40");
            assertThat(objective(card).measured()).satisfies(part -> assertFigure(part, "50", "50"));
            assertUndefined(card.plan().whole(), UndefinedReason.PARTS_UNDEFINED);
            assertThat(card.plan().measuredShare()).isEqualByComparingTo("40");
            assertThat(card.plan().measured()).isNull();
        }

        @Test
        void nothingMeasuredIsNotZero() {
            Score score = objective(of(MonitoringPeriods.opened(YEAR)));
            assertUndefined(score.whole(), UndefinedReason.PARTS_UNDEFINED);
            assertThat(score.measuredShare()).isEqualByComparingTo("0");
            assertThat(score.measured()).isNull();
        }

        @Test
        void anObjectiveWithoutIndicatorsAGoalWithoutObjectivesAPlanWithoutGoals() {
            PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.opened(YEAR));
            PlanContent bare = CONTENT.evolve(
                            new IndicatorDropped(Plans.PLAN, Plans.INDICATOR, "örnek", Plans.DRAFTED_ON))
                    .evolve(new IndicatorDropped(Plans.PLAN, Plans.YEARLY, "örnek", Plans.DRAFTED_ON));
            assertUndefined(objective(Scoring.ofYear(bare, record, LAW)).whole(), UndefinedReason.NO_INDICATORS);
            PlanContent empty =
                    CONTENT.evolve(new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "Boş amaç", Plans.DRAFTED_ON));
            assertUndefined(
                    Scoring.ofYear(empty, record, LAW).goals().getLast().score().whole(),
                    UndefinedReason.NO_OBJECTIVES);
            assertUndefined(
                    Scoring.ofYear(PlanContent.initial(), record, LAW).plan().whole(), UndefinedReason.NO_GOALS);
        }

        @Test
        void aGoalWithAMeasuredAndAnUnmeasuredObjectiveShowsTheMeanOfTheMeasured() {
            PlanContent content = CONTENT.evolve(new ObjectiveSet(
                    Plans.PLAN,
                    Plans.GOAL,
                    new ObjectiveId(Identifiers.derived("example", "objective", 9)),
                    Plans.objectiveCard(),
                    Plans.DRAFTED_ON));
            Score goal = Scoring.ofYear(
                            content, MonitoringPeriods.record(MonitoringPeriods.closed(YEAR, "15", "1")), LAW)
                    .goals()
                    .getFirst()
                    .score();
            assertUndefined(goal.whole(), UndefinedReason.PARTS_UNDEFINED);
            assertThat(goal.measuredShare()).isEqualByComparingTo("50");
            assertThat(goal.measured()).satisfies(part -> assertFigure(part, "50", "50"));
        }
    }

    /** S08: from the second year on. */
    @Nested
    class ToDate {

        private final Map<Integer, PeriodRecord> earlier = Map.of(
                2024, MonitoringPeriods.record(MonitoringPeriods.closed(MonitoringPeriods.YEAR_2024, "15", "1")));

        private Scorecard toDate(List<MonitoringEvent> history, Map<Integer, PeriodRecord> before) {
            return Scoring.toDate(CONTENT, MonitoringPeriods.record(history), LAW, before);
        }

        @Test
        void aCumulativeIndicatorIsItsValueToDateAgainstTheTargetOfTheYear() {
            Scorecard card = toDate(MonitoringPeriods.closed(YEAR, "15", "2"), earlier);
            assertFigure(cumulative(card), "50", "50");
        }

        @Test
        void aYearlyOneIsTheSumOfItsValuesAgainstTheSumOfItsTargets() {
            Scorecard card = toDate(MonitoringPeriods.closed(YEAR, "15", "2"), earlier);
            assertFigure(yearly(card), "75", "75");
            assertThat(card.indicator(Plans.YEARLY).orElseThrow().target()).isEqualByComparingTo("4");
            assertThat(card.indicator(Plans.YEARLY).orElseThrow().realised()).isEqualByComparingTo("3");
            assertFigure(objective(card).whole(), "60", "60");
        }

        @Test
        void aYearThatHasNoClosedReportLeavesTheSumUndefined() {
            assertUndefined(
                    yearly(toDate(MonitoringPeriods.closed(YEAR, "15", "2"), Map.of())),
                    UndefinedReason.EARLIER_YEAR_NOT_CLOSED);
        }

        @Test
        void aYearInWhichItWasNotMeasuredLeavesTheSumUndefined() {
            List<MonitoringEvent> first = MonitoringPeriods.and(
                    MonitoringPeriods.opened(MonitoringPeriods.YEAR_2024),
                    MonitoringPeriods.notMeasured(MonitoringPeriods.YEAR_2024, Plans.YEARLY));
            assertUndefined(
                    yearly(toDate(
                            MonitoringPeriods.closed(YEAR, "15", "2"), Map.of(2024, MonitoringPeriods.record(first)))),
                    UndefinedReason.EARLIER_YEAR_NOT_MEASURED);
        }

        @Test
        void aValueThatWaitsIsShownWithTheYearsBefore() {
            Scorecard card = toDate(
                    MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR), MonitoringPeriods.reported(YEAR, Plans.YEARLY, "2")),
                    earlier);
            assertUndefined(yearly(card), UndefinedReason.NOT_APPROVED);
            assertThat(card.indicator(Plans.YEARLY).orElseThrow().provisional())
                    .satisfies(provisional -> assertFigure(provisional, "75", "75"));
        }
    }

    private static IndicatorCard card(
            String baseline, @Nullable String target, Direction direction, Accumulation accumulation) {
        IndicatorCard card = Plans.indicatorCard("60");
        return new IndicatorCard(
                card.code(),
                card.title(),
                card.measure(),
                new BigDecimal(baseline),
                target == null ? Plans.targets(2026, 1) : new TreeMap<>(Map.of(2025, new BigDecimal(target))),
                direction,
                accumulation,
                card.share(),
                card.monitoring(),
                card.reporting());
    }

    private static PlanContent with(IndicatorCard card) {
        return CONTENT.evolve(
                new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.INDICATOR, card, Plans.DRAFTED_ON));
    }
}
