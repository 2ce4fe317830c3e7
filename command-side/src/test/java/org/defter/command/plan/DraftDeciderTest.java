package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.plan.PlanActs.BY_OTHER_UNIT;
import static org.defter.command.plan.PlanActs.BY_UNIT;
import static org.defter.command.plan.PlanActs.LAW;
import static org.defter.command.plan.PlanActs.TODAY;
import static org.defter.command.plan.PlanActs.UNITS;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.TargetRevised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftDeciderTest {

    private static final Plan DRAFTING = after(Plans.drafted());
    private static final LocalDate DAY = Plans.DRAFTED_ON;

    @ParameterizedTest
    @MethodSource("acts")
    void onlyTheAuthorisedUnitDrafts(PlanCommand act) {
        assertRefused(CommonRejection.NOT_YOUR_UNIT, () -> decide(act, DRAFTING, BY_OTHER_UNIT));
        assertRefused(CommonRejection.ACCOUNT_NOT_LINKED, () -> decide(act, DRAFTING, TestActs.on(TODAY, Role.CLERK)));
    }

    private static Stream<PlanCommand> acts() {
        return Stream.of(
                PlanActs.reviseProfile(PlanActs.otherThemes()),
                PlanActs.draftGoal("A2"),
                PlanActs.reviseGoal("x"),
                PlanActs.dropGoal(),
                PlanActs.setObjective("H1.2", null),
                PlanActs.dropObjective(),
                PlanActs.replaceIndicator(Plans.indicatorCard("50")),
                PlanActs.dropIndicator(),
                PlanActs.reviseTarget(2028, "23"),
                PlanActs.replaceActivity(DAY, DAY),
                PlanActs.dropActivity());
    }

    @Test
    void theProposingUnitRevisesTheProfileBeforeTheAuthority() {
        Plan proposed = after(Plans.proposed());

        assertThat(decide(PlanActs.reviseProfile(PlanActs.otherThemes()), proposed))
                .containsExactly(new PlanProfileRevised(Plans.PLAN, PlanActs.otherThemes(), TODAY));
        assertRefused(
                CommonRejection.NOT_YOUR_UNIT,
                () -> decide(PlanActs.reviseProfile(PlanActs.otherThemes()), proposed, BY_OTHER_UNIT));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void sayingTheSameAgainIsNothing(PlanCommand act) {
        assertThat(decide(act, DRAFTING)).isEmpty();
    }

    private static Stream<PlanCommand> repetitions() {
        return Stream.of(
                PlanActs.reviseProfile(Plans.profile()),
                PlanActs.reviseGoal("Örnek amaç"),
                PlanActs.replaceObjective(Plans.objectiveCard()),
                PlanActs.replaceIndicator(Plans.indicatorCard("60")),
                PlanActs.reviseTarget(2027, "20.0"),
                PlanActs.replaceActivity(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 8, 31)));
    }

    @ParameterizedTest
    @MethodSource("takenCodes")
    void refusesACodeTwice(PlanCommand act) {
        assertRefused(PlanRejection.CODE_IN_USE, () -> decide(act, DRAFTING));
    }

    private static Stream<PlanCommand> takenCodes() {
        return Stream.of(
                PlanActs.draftGoal("A1"),
                PlanActs.setObjective("H1.1", null),
                PlanActs.defineIndicator("PG1.1.1", 2024, 1, 2, 3, 4, 5, 6),
                PlanActs.defineActivity("F1.1.1", TODAY, TODAY));
    }

    @Test
    void refusesAnElementThatIsThereAlready() {
        assertRefused(
                PlanRejection.CODE_IN_USE,
                () -> decide(new DraftGoal(Plans.PLAN, null, Plans.GOAL, "A7", "Aynı kimlik", null), DRAFTING));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void refusesWhatIsNotInThePlan(PlanRejection reason, PlanCommand act) {
        assertRefused(reason, () -> decide(act, after(Plans.and(Plans.authorised(), otherGoal()))));
    }

    private static Stream<Arguments> unknown() {
        return Stream.of(
                arguments(PlanRejection.GOAL_UNKNOWN, PlanActs.reviseGoal("x")),
                arguments(PlanRejection.GOAL_UNKNOWN, PlanActs.dropGoal()),
                arguments(PlanRejection.GOAL_UNKNOWN, PlanActs.setObjective("H1", null)),
                arguments(
                        PlanRejection.OBJECTIVE_UNKNOWN,
                        new SetObjective(
                                Plans.PLAN,
                                null,
                                Plans.OTHER_GOAL,
                                Plans.OBJECTIVE,
                                true,
                                Plans.objectiveCard(),
                                null)),
                arguments(PlanRejection.OBJECTIVE_UNKNOWN, PlanActs.dropObjective()),
                arguments(PlanRejection.OBJECTIVE_UNKNOWN, PlanActs.replaceIndicator(Plans.indicatorCard("1"))),
                arguments(PlanRejection.OBJECTIVE_UNKNOWN, PlanActs.defineActivity("F1", TODAY, TODAY)),
                arguments(PlanRejection.INDICATOR_UNKNOWN, PlanActs.dropIndicator()),
                arguments(PlanRejection.INDICATOR_UNKNOWN, PlanActs.reviseTarget(2027, "1")),
                arguments(PlanRejection.ACTIVITY_UNKNOWN, PlanActs.dropActivity()));
    }

    @Test
    void replacesNoCardThatIsNotThere() {
        Plan withoutCards = after(Plans.and(Plans.authorised(), Plans.goal(), Plans.objective()));

        assertRefused(
                PlanRejection.INDICATOR_UNKNOWN,
                () -> decide(PlanActs.replaceIndicator(Plans.indicatorCard("1")), withoutCards));
        assertRefused(
                PlanRejection.ACTIVITY_UNKNOWN, () -> decide(PlanActs.replaceActivity(TODAY, TODAY), withoutCards));
    }

    @Test
    void namesOnlyUnitsOfTheDay() {
        ObjectiveCard o = Plans.objectiveCard();
        ActivityCard a = Plans.activityCard(TODAY, TODAY);
        UnitId nobody = UnitId.random();
        for (PlanCommand act : List.of(
                PlanActs.replaceObjective(new ObjectiveCard(
                        o.code(), o.title(), nobody, o.cooperatingUnits(), o.risks(), o.cost(), null, null)),
                PlanActs.replaceObjective(new ObjectiveCard(
                        o.code(), o.title(), o.responsibleUnit(), List.of(nobody), o.risks(), o.cost(), null, null)),
                activity(new ActivityCard(
                        a.code(), a.title(), nobody, a.responsibleUnit(), List.of(), TODAY, TODAY, null)),
                activity(new ActivityCard(a.code(), a.title(), a.leadingUnit(), nobody, List.of(), TODAY, TODAY, null)),
                activity(new ActivityCard(
                        a.code(),
                        a.title(),
                        a.leadingUnit(),
                        a.responsibleUnit(),
                        List.of(nobody),
                        TODAY,
                        TODAY,
                        null)))) {
            assertRefused(PlanRejection.UNIT_NOT_IN_ORGANISATION, () -> decide(act, DRAFTING));
        }
    }

    @Test
    void needsOneTargetForEachYear() {
        for (DefineIndicator act : List.of(
                PlanActs.defineIndicator("PG2", 2024, 1, 2, 3, 4, 5),
                PlanActs.defineIndicator("PG2", 2024, 1, 2, 3, 4, 5, 6, 7),
                PlanActs.defineIndicator("PG2", 2023, 1, 2, 3, 4, 5, 6))) {
            Rejected rejected = catchThrowableOfType(Rejected.class, () -> decide(act, DRAFTING));
            assertThat(rejected.reason()).isEqualTo(PlanRejection.TARGETS_NOT_YEARLY);
            assertThat(rejected.explanation()).isNotEmpty();
        }
        assertThat(decide(PlanActs.defineIndicator("PG2", 2024, 1, 2, 3, 4, 5, 6), DRAFTING))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01"})
    void refusesAShareOutOfBounds(String share) {
        assertRefused(
                PlanRejection.SHARE_OUT_OF_BOUNDS,
                () -> decide(PlanActs.replaceIndicator(Plans.indicatorCard(share)), DRAFTING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "100"})
    void acceptsAShareAsFarAsTheWhole(String share) {
        assertThat(decide(PlanActs.replaceIndicator(Plans.indicatorCard(share)), DRAFTING))
                .hasSize(1);
    }

    @Test
    void startsFromZeroWhatStandsForEachYearByItself() {
        IndicatorCard card = Plans.indicatorCard("60");

        assertRefused(
                PlanRejection.YEARLY_BASELINE_WRONG,
                () -> decide(PlanActs.replaceIndicator(yearly(card, card.baseline())), DRAFTING));
        assertThat(decide(PlanActs.replaceIndicator(yearly(card, BigDecimal.ZERO)), DRAFTING))
                .hasSize(1);
    }

    @Test
    void keepsTheOldTargetAndTheReason() {
        assertThat(decide(PlanActs.reviseTarget(2025, "17"), DRAFTING))
                .containsExactly(new TargetRevised(
                        Plans.PLAN,
                        Plans.INDICATOR,
                        2025,
                        new BigDecimal("16"),
                        new BigDecimal("17"),
                        "yeni veri",
                        TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2030})
    void revisesNoTargetOfAYearWithoutOne(int year) {
        assertRefused(PlanRejection.NO_TARGET_IN_YEAR, () -> decide(PlanActs.reviseTarget(year, "17"), DRAFTING));
    }

    @Test
    void refusesAnActivityThatEndsBeforeItStarts() {
        assertRefused(
                PlanRejection.ACTIVITY_ENDS_BEFORE_START,
                () -> decide(PlanActs.replaceActivity(TODAY, TODAY.minusDays(1)), DRAFTING));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 2024-06-30", "2029-01-01, 2030-01-01"})
    void refusesAnActivityOutsideThePlan(LocalDate start, LocalDate end) {
        assertRefused(
                PlanRejection.ACTIVITY_OUTSIDE_PLAN, () -> decide(PlanActs.replaceActivity(start, end), DRAFTING));
    }

    @Test
    void acceptsAnActivityOverAllYearsOfThePlan() {
        assertThat(decide(PlanActs.replaceActivity(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31)), DRAFTING))
                .hasSize(1);
    }

    @Test
    void isNotBeforeTheAuthorityNorBeforeWhatItIsAbout() {
        Plan laterGoal = after(Plans.and(Plans.authorised(), otherGoal()));

        assertThat(DraftDecider.draftGoal(goalOn(Plans.AUTHORISED_ON), DRAFTING, BY_UNIT))
                .containsExactly(new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A3", "x", Plans.AUTHORISED_ON));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> DraftDecider.draftGoal(goalOn(Plans.AUTHORISED_ON.minusDays(1)), DRAFTING, BY_UNIT));
        assertThat(DraftDecider.setObjective(objectiveOn(DAY.plusDays(3)), laterGoal, UNITS, BY_UNIT))
                .containsExactly(new ObjectiveSet(
                        Plans.PLAN, Plans.OTHER_GOAL, Plans.OTHER_OBJECTIVE, Plans.objectiveCard(), DAY.plusDays(3)));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> DraftDecider.setObjective(objectiveOn(DAY.plusDays(2)), laterGoal, UNITS, BY_UNIT));
    }

    @Test
    void knowsNoLimitOfUpdatesWhileItIsDraftedForTheFirstTime() {
        assertThat(DraftDecider.dropObjective(PlanActs.dropObjective(), DRAFTING, LAW, BY_UNIT))
                .hasSize(1);
        assertThat(decide(PlanActs.reviseTarget(2024, "1"), DRAFTING)).hasSize(1);
    }

    private static Arguments arguments(PlanRejection reason, PlanCommand act) {
        return Arguments.of(reason, act);
    }

    private static GoalDrafted otherGoal() {
        return new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "İkinci amaç", DAY.plusDays(3));
    }

    private static DraftGoal goalOn(LocalDate day) {
        return new DraftGoal(Plans.PLAN, null, Plans.OTHER_GOAL, "A3", "x", day);
    }

    private static SetObjective objectiveOn(LocalDate day) {
        return new SetObjective(
                Plans.PLAN, null, Plans.OTHER_GOAL, Plans.OTHER_OBJECTIVE, false, Plans.objectiveCard(), day);
    }

    private static DefineActivity activity(ActivityCard card) {
        return new DefineActivity(Plans.PLAN, null, Plans.OBJECTIVE, Plans.ACTIVITY, true, card, null);
    }

    private static IndicatorCard yearly(IndicatorCard card, BigDecimal baseline) {
        return new IndicatorCard(
                card.code(),
                card.title(),
                card.measure(),
                baseline,
                card.targets(),
                card.direction(),
                Accumulation.YEARLY,
                card.share(),
                card.monitoring(),
                card.reporting());
    }
}
