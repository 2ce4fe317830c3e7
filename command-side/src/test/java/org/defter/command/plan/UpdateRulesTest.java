package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.plan.PlanActs.LAW;
import static org.defter.command.plan.PlanActs.TODAY;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S06: what an update may change, in the third year of a plan for 2024–2029. */
class UpdateRulesTest {

    private static final Plan UPDATING = after(Plans.updating());
    private static final LocalDate OPENED = Plans.UPDATE_OPENED_ON;

    @Test
    void missionAndVisionStay() {
        PlanProfile p = Plans.profile();

        assertRefused(
                PlanRejection.STAYS_IN_UPDATE,
                () -> decide(
                        PlanActs.reviseProfile(
                                new PlanProfile(p.title(), "başka", p.vision(), p.themes(), p.legalBases())),
                        UPDATING));
        assertRefused(
                PlanRejection.STAYS_IN_UPDATE,
                () -> decide(
                        PlanActs.reviseProfile(
                                new PlanProfile(p.title(), p.mission(), null, p.themes(), p.legalBases())),
                        UPDATING));
    }

    @ParameterizedTest
    @CsvSource({"2024, PAST_YEARS_STAY", "2025, PAST_YEARS_STAY", "2026, ", "2029, "})
    void targetsChangeFromThePresentYearOn(int year, @Nullable PlanRejection refusal) {
        if (refusal == null) {
            assertThat(decide(PlanActs.reviseTarget(year, "99"), UPDATING)).hasSize(1);
            assertRefused(
                    PlanRejection.TARGET_WITHOUT_REASON,
                    () -> decide(PlanActs.replaceIndicator(withTarget(year)), UPDATING));
        } else {
            assertRefused(refusal, () -> decide(PlanActs.reviseTarget(year, "99"), UPDATING));
            assertRefused(refusal, () -> decide(PlanActs.replaceIndicator(withTarget(year)), UPDATING));
        }
    }

    @Test
    void aCardIsRewrittenWithTheTargetsAsTheyWereRevised() {
        Plan revised = after(Plans.updateDrafted());
        IndicatorCard asRevised = Plans.indicatorCard("50").withTarget(2027, new BigDecimal("22.0"));

        assertThat(decide(PlanActs.replaceIndicator(asRevised), revised)).hasSize(1);
        Rejected back = catchThrowableOfType(
                Rejected.class, () -> decide(PlanActs.replaceIndicator(Plans.indicatorCard("50")), revised));
        assertThat(back.reason()).isEqualTo(PlanRejection.TARGET_WITHOUT_REASON);
        assertThat(back.reason().rule()).isEqualTo("S06");
        assertThat(back.details()).containsEntry("year", 2027);
    }

    @Test
    void theTargetsOfWhatTheUpdateAddedNeedNoReason() {
        List<PlanEvent> added = Plans.and(
                Plans.updateDrafted(),
                decide(PlanActs.defineIndicator("PG1.1.3", 2026, 1, 2, 3, 4), after(Plans.updateDrafted()))
                        .getFirst());
        DefineIndicator first = PlanActs.defineIndicator("PG1.1.3", 2026, 2, 3, 4, 5);
        DefineIndicator again = new DefineIndicator(
                first.planId(), null, first.objectiveId(), first.indicatorId(), true, first.card(), null);

        assertThat(decide(again, after(added))).hasSize(1);
    }

    @Test
    void aTargetOnceUpdatedIsNotUpdatedAgain() {
        Plan again = after(Plans.updatingAgain());

        Rejected rejected =
                catchThrowableOfType(Rejected.class, () -> decide(PlanActs.reviseTarget(2027, "25"), again));

        assertThat(rejected.reason()).isEqualTo(PlanRejection.VALUE_ALREADY_UPDATED);
        assertThat(rejected.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).isEqualTo("S06"));
        assertRefused(
                PlanRejection.VALUE_ALREADY_UPDATED,
                () -> decide(PlanActs.replaceIndicator(inForceAfterUpdate().withTarget(2027, BigDecimal.TEN)), again));
        assertThat(decide(PlanActs.reviseTarget(2028, "25"), again)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"METROPOLITAN", "ORDINARY"})
    void howOftenATargetIsUpdatedIsTheRulesetsValue(MunicipalityKind kind) {
        Plan again = after(Plans.updatingAgain());
        Ruleset builtIn = Rulesets.builtIn(kind).getLast();
        Ruleset twice = Ruleset.parse(
                builtIn.text().replaceFirst("(\"S06\\.updatesPerValue\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*)1", "$12"));
        ReviseTarget third = PlanActs.reviseTarget(2027, "25");

        assertRefused(
                PlanRejection.VALUE_ALREADY_UPDATED,
                () -> DraftDecider.reviseTarget(third, again, LawInForce.initial(kind), PlanActs.BY_UNIT));
        assertThat(DraftDecider.reviseTarget(
                        third, again, LawInForce.initial(kind).withRuleset(twice), PlanActs.BY_UNIT))
                .hasSize(1);
    }

    @Test
    void withinOneUpdateATargetIsCorrectedAsOftenAsNeeded() {
        assertThat(decide(PlanActs.reviseTarget(2027, "23"), after(Plans.updateDrafted())))
                .hasSize(1);
        assertThat(decide(PlanActs.reviseTarget(2027, "20"), after(Plans.updateDrafted())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("otherMeasures")
    void whatHasPastYearsGoesOnMeasuringTheSame(IndicatorCard card) {
        assertRefused(PlanRejection.PAST_YEARS_STAY, () -> decide(PlanActs.replaceIndicator(card), UPDATING));
    }

    @Test
    void howValuesAddUpStaysWhereYearsArePast() {
        IndicatorCard y = Plans.yearlyCard("40");
        DefineIndicator act = new DefineIndicator(
                Plans.PLAN,
                null,
                Plans.OBJECTIVE,
                Plans.YEARLY,
                true,
                card(y, y.measure(), y.baseline(), y.direction(), Accumulation.CUMULATIVE),
                null);

        assertRefused(PlanRejection.PAST_YEARS_STAY, () -> decide(act, UPDATING));
    }

    @Test
    void noYearLosesItsTarget() {
        IndicatorCard i = Plans.indicatorCard("60");
        IndicatorCard shorter = new IndicatorCard(
                i.code(),
                i.title(),
                i.measure(),
                i.baseline(),
                Plans.targets(2024, 15, 16, 18, 20, 22),
                i.direction(),
                i.accumulation(),
                i.share(),
                i.monitoring(),
                i.reporting());

        assertRefused(PlanRejection.TARGETS_NOT_YEARLY, () -> decide(PlanActs.replaceIndicator(shorter), UPDATING));
    }

    @ParameterizedTest
    @MethodSource("otherMeasures")
    void whatHasNoPastYearsMayMeasureSomethingElse(IndicatorCard card) {
        Plan firstYear =
                after(Plans.and(Plans.inForce(), new PlanUpdateOpened(Plans.PLAN, "erken", LocalDate.of(2024, 9, 2))));

        assertThat(DraftDecider.defineIndicator(
                        PlanActs.replaceIndicator(card), firstYear, LAW, on(LocalDate.of(2024, 12, 31))))
                .hasSize(1);
    }

    private static Stream<IndicatorCard> otherMeasures() {
        IndicatorCard i = Plans.indicatorCard("60");
        return Stream.of(
                card(i, "kişi", i.baseline(), i.direction(), i.accumulation()),
                card(i, i.measure(), BigDecimal.TEN, i.direction(), i.accumulation()),
                card(i, i.measure(), i.baseline(), Direction.FALLING, i.accumulation()),
                card(i, i.measure(), BigDecimal.ZERO, i.direction(), Accumulation.YEARLY));
    }

    @Test
    void codeTitleAndShareMayChange() {
        assertThat(decide(PlanActs.replaceIndicator(Plans.indicatorCard("50")), UPDATING))
                .hasSize(1);
    }

    @Test
    void aNewIndicatorHasTargetsForTheRemainingYears() {
        assertThat(decide(PlanActs.defineIndicator("PG2", 2026, 1, 2, 3, 4), UPDATING))
                .hasSize(1);
        assertRefused(
                PlanRejection.TARGETS_NOT_YEARLY,
                () -> decide(PlanActs.defineIndicator("PG2", 2024, 1, 2, 3, 4, 5, 6), UPDATING));
        assertRefused(
                PlanRejection.TARGETS_NOT_YEARLY,
                () -> decide(PlanActs.defineIndicator("PG2", 2027, 1, 2, 3), UPDATING));
    }

    @Test
    void whatTheUpdateAddedIsFree() {
        Plan added = after(Plans.and(
                Plans.updating(),
                new ObjectiveSet(Plans.PLAN, Plans.GOAL, Plans.OTHER_OBJECTIVE, Plans.objectiveCard(), OPENED),
                new IndicatorDefined(
                        Plans.PLAN,
                        Plans.OBJECTIVE,
                        Plans.OTHER_INDICATOR,
                        PlanActs.defineIndicator("PG2", 2026, 1, 2, 3, 4).card(),
                        OPENED),
                new ActivityDefined(
                        Plans.PLAN,
                        Plans.OTHER_OBJECTIVE,
                        Plans.OTHER_ACTIVITY,
                        PlanActs.defineActivity("F2", TODAY, TODAY).card(),
                        OPENED)));

        assertThat(decide(new DropIndicator(Plans.PLAN, null, Plans.OTHER_INDICATOR, "yok", null), added))
                .hasSize(1);
        assertThat(decide(new DropActivity(Plans.PLAN, null, Plans.OTHER_ACTIVITY, "yok", null), added))
                .hasSize(1);
        assertThat(decide(new DropObjective(Plans.PLAN, null, Plans.OTHER_OBJECTIVE, "yok", null), added))
                .hasSize(1);
    }

    @Test
    void anIndicatorWithPastYearsIsNotDropped() {
        assertRefused(PlanRejection.PAST_YEARS_STAY, () -> decide(PlanActs.dropIndicator(), UPDATING));
    }

    @Test
    void anIndicatorIsDroppedUntilAYearOfItIsPast() {
        List<PlanEvent> early =
                Plans.and(Plans.inForce(), new PlanUpdateOpened(Plans.PLAN, "erken", LocalDate.of(2024, 9, 2)));
        DropIndicator drop = PlanActs.dropIndicator();

        assertThat(DraftDecider.dropIndicator(drop, after(early), LAW, on(LocalDate.of(2024, 12, 31))))
                .hasSize(1);
        assertRefused(
                PlanRejection.PAST_YEARS_STAY,
                () -> DraftDecider.dropIndicator(drop, after(early), LAW, on(LocalDate.of(2025, 1, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        // the activity in force runs from 2024-09-01 to 2026-08-31; today is 2026-06-01
        "2024-09-01, 2027-08-31, ",
        "2024-09-01, 2026-01-01, ",
        "2024-09-01, 2025-12-31, PAST_YEARS_STAY",
        "2024-09-02, 2027-08-31, PAST_YEARS_STAY",
        "2026-01-01, 2027-08-31, ",
    })
    void anActivityChangesForTheRemainingYears(LocalDate start, LocalDate end, @Nullable PlanRejection refusal) {
        answers(refusal, PlanActs.replaceActivity(start, end), UPDATING);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-02-01, ", "2025-12-31, 2026-02-01, PAST_YEARS_STAY"})
    void aNewActivityBeginsInThePresentYearAtTheEarliest(
            LocalDate start, LocalDate end, @Nullable PlanRejection refusal) {
        answers(refusal, PlanActs.defineActivity("F2", start, end), UPDATING);
    }

    @Test
    void anActivityThatEndedInAPastYearStays() {
        Plan updating = after(Plans.and(
                Plans.and(
                        Plans.authorised(),
                        Plans.goal(),
                        Plans.objective(),
                        Plans.indicator(),
                        Plans.yearly(),
                        new ActivityDefined(
                                Plans.PLAN,
                                Plans.OBJECTIVE,
                                Plans.ACTIVITY,
                                Plans.activityCard(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 12, 31)),
                                Plans.DRAFTED_ON)),
                Plans.updating().stream().skip(Plans.drafted().size()).toArray(PlanEvent[]::new)));

        assertRefused(
                PlanRejection.PAST_YEARS_STAY,
                () -> decide(PlanActs.replaceActivity(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 12, 31)), updating));
        assertRefused(PlanRejection.PAST_YEARS_STAY, () -> decide(PlanActs.dropActivity(), updating));
    }

    @Test
    void anActivityOfThePresentYearIsDropped() {
        List<PlanEvent> early =
                Plans.and(Plans.inForce(), new PlanUpdateOpened(Plans.PLAN, "erken", LocalDate.of(2024, 9, 2)));

        assertThat(DraftDecider.dropActivity(PlanActs.dropActivity(), after(early), on(LocalDate.of(2024, 12, 31))))
                .hasSize(1);
        assertThat(DraftDecider.dropObjective(
                        PlanActs.dropObjective(), after(early), LAW, on(LocalDate.of(2024, 12, 31))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-01-01", "2031-06-01"})
    void nothingChangesOnceTheLastYearIsPast(LocalDate day) {
        assertRefused(
                PlanRejection.NO_YEARS_REMAIN,
                () -> PlanDecider.openUpdate(PlanActs.openUpdate(), after(Plans.inForce()), on(day)));
        assertRefused(
                PlanRejection.NO_YEARS_REMAIN,
                () -> DraftDecider.defineIndicator(PlanActs.defineIndicator("PG2", 2029, 1), UPDATING, LAW, on(day)));
    }

    @Test
    void theLastDayOfTheLastYearIsNotTooLate() {
        assertThat(PlanDecider.openUpdate(
                        PlanActs.openUpdate(), after(Plans.inForce()), on(LocalDate.of(2029, 12, 31))))
                .hasSize(1);
    }

    private static void answers(@Nullable PlanRejection refusal, DefineActivity act, Plan plan) {
        if (refusal == null) {
            assertThat(decide(act, plan)).hasSize(1);
        } else {
            assertRefused(refusal, () -> decide(act, plan));
        }
    }

    private static ActContext on(LocalDate day) {
        return TestActs.on(day, TestActs.ofUnit(Role.CLERK, Municipalities.DEPARTMENT));
    }

    private static IndicatorCard withTarget(int year) {
        return Plans.indicatorCard("60").withTarget(year, new BigDecimal("99"));
    }

    private static IndicatorCard inForceAfterUpdate() {
        return Plans.indicatorCard("60").withTarget(2027, new BigDecimal("22"));
    }

    private static IndicatorCard card(
            IndicatorCard i, String measure, BigDecimal baseline, Direction direction, Accumulation accumulation) {
        return new IndicatorCard(
                i.code(),
                i.title(),
                measure,
                baseline,
                i.targets(),
                direction,
                accumulation,
                i.share(),
                i.monitoring(),
                i.reporting());
    }
}
