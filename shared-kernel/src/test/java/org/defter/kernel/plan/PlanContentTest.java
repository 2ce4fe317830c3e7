package org.defter.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.Money;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class PlanContentTest {

    private static final LocalDate DAY = Plans.DRAFTED_ON;
    private static final PlanContent DRAFTED = Plans.content(Plans.drafted());

    @Test
    void hasTheHashItHadWhenTheFirstPlanWasFrozen() {
        assertThat(DRAFTED.hash()).isEqualTo("79a0c06b5ed5caac8349b0d7f8312eebfd6b41872b53973e921f9d67dad1d9ba");
    }

    @Test
    void freezesPlanNumberAndHash() {
        assertThat(DRAFTED.freeze(Plans.PLAN, 3)).isEqualTo(new FrozenPlan(Plans.PLAN, 3, DRAFTED.hash()));
    }

    @Test
    void hashesTheSameContentAlikeWhateverTheWayToIt() {
        List<PlanEvent> otherWay = Plans.and(
                Plans.authorised(),
                Plans.goal(),
                new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "Vazgeçilen amaç", DAY),
                Plans.objective(),
                Plans.activity(),
                Plans.indicator(),
                new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.YEARLY, Plans.yearlyCard("10"), DAY),
                new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.YEARLY, Plans.yearlyCard("40.00"), DAY),
                new GoalDropped(Plans.PLAN, Plans.OTHER_GOAL, "vazgeçildi", DAY),
                new PlanProfileRevised(Plans.PLAN, Plans.profile(), DAY));

        assertThat(Plans.content(otherWay).hash()).isEqualTo(DRAFTED.hash());
    }

    @Test
    void keepsTheOrderOfGoalsAsContent() {
        GoalDrafted second = new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "İkinci amaç", DAY);

        assertThat(Plans.content(Plans.and(Plans.authorised(), Plans.goal(), second))
                        .hash())
                .isNotEqualTo(Plans.content(Plans.and(Plans.authorised(), second, Plans.goal()))
                        .hash());
    }

    @Test
    void knowsNothingOfThePlanItIsIn() {
        PlanProposed elsewhere = new PlanProposed(
                PlanId.random(),
                Municipalities.ORDINARY,
                Municipalities.OTHER_DEPARTMENT,
                PlanKind.ACTION,
                2024,
                2029,
                Plans.profile(),
                DAY);

        assertThat(PlanContent.initial().evolve(elsewhere).hash())
                .isEqualTo(Plans.content(Plans.proposed()).hash());
    }

    @Test
    void hashesEveryFieldOfEveryCard() {
        List<String> hashes = Stream.concat(
                        Stream.of(DRAFTED), variants().map(event -> Plans.content(Plans.and(Plans.drafted(), event))))
                .map(PlanContent::hash)
                .toList();

        assertThat(hashes).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void replacesACardInItsPlace() {
        PlanContent revised = Plans.content(Plans.and(
                Plans.drafted(),
                new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.INDICATOR, Plans.indicatorCard("50"), DAY)));

        assertThat(revised.indicators().map(PlanContent.Indicator::id)).containsExactly(Plans.INDICATOR, Plans.YEARLY);
        assertThat(revised.indicator(Plans.INDICATOR).orElseThrow().card().share())
                .isEqualByComparingTo("50");
    }

    @Test
    void keepsWhatIsUnderAnObjectiveWhenItsCardIsReplaced() {
        ObjectiveCard renamed = objective("H1.1", "Yeni ad");
        PlanContent revised = Plans.content(
                Plans.and(Plans.drafted(), new ObjectiveSet(Plans.PLAN, Plans.GOAL, Plans.OBJECTIVE, renamed, DAY)));

        PlanContent.Objective objective = revised.objective(Plans.OBJECTIVE).orElseThrow();
        assertThat(objective.card()).isEqualTo(renamed);
        assertThat(objective.indicators()).hasSize(2);
        assertThat(objective.activities()).hasSize(1);
    }

    @Test
    void dropsWithEverythingUnderneath() {
        assertThat(after(new IndicatorDropped(Plans.PLAN, Plans.YEARLY, "yok", DAY))
                        .indicators()
                        .map(PlanContent.Indicator::id))
                .containsExactly(Plans.INDICATOR);
        assertThat(after(new ActivityDropped(Plans.PLAN, Plans.ACTIVITY, "yok", DAY))
                        .activities())
                .isEmpty();
        PlanContent withoutObjective = after(new ObjectiveDropped(Plans.PLAN, Plans.OBJECTIVE, "yok", DAY));
        assertThat(withoutObjective.goals()).hasSize(1);
        assertThat(withoutObjective.indicators()).isEmpty();
        assertThat(after(new GoalDropped(Plans.PLAN, Plans.GOAL, "yok", DAY)).goals())
                .isEmpty();
    }

    @Test
    void changesNothingForWhatIsNotInIt() {
        assertThat(after(new IndicatorDropped(Plans.PLAN, Plans.OTHER_INDICATOR, "yok", DAY)))
                .isEqualTo(DRAFTED);
        assertThat(after(new ObjectiveSet(
                        Plans.PLAN, Plans.OTHER_GOAL, Plans.OTHER_OBJECTIVE, Plans.objectiveCard(), DAY)))
                .isEqualTo(DRAFTED);
        assertThat(after(new IndicatorDefined(
                        Plans.PLAN, Plans.OTHER_OBJECTIVE, Plans.OTHER_INDICATOR, Plans.indicatorCard("1"), DAY)))
                .isEqualTo(DRAFTED);
    }

    @Test
    void saysTheSameThroughSubmissionReturnAndAdoption() {
        assertThat(Plans.content(Plans.returned())).isEqualTo(DRAFTED);
        assertThat(Plans.content(Plans.updating())).isEqualTo(DRAFTED);
        assertThat(Plans.content(Plans.updated())).isEqualTo(Plans.content(Plans.updateDrafted()));
    }

    @Test
    void findsGoalAndActivity() {
        assertThat(DRAFTED.goal(Plans.GOAL).orElseThrow().code()).isEqualTo("A1");
        assertThat(DRAFTED.goal(Plans.OTHER_GOAL)).isEmpty();
        assertThat(DRAFTED.activity(Plans.ACTIVITY)).isPresent();
        assertThat(DRAFTED.activity(Plans.OTHER_ACTIVITY)).isEmpty();
    }

    @Test
    void refusesNumbersThatWouldFillTheMemoryWhenWrittenOut() {
        assertThatThrownBy(() -> Plans.indicatorCard("1E+2147483647")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plans.indicatorCard("1E+18")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plans.indicatorCard("0.0000000001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Plans.indicatorCard("1E+17").share()).isEqualByComparingTo("100000000000000000");
    }

    @Test
    void refusesWhatIsNoMoney() {
        assertThatThrownBy(() -> new Money(new BigDecimal("-0.01"), "TRY"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(new BigDecimal("0.001"), "TRY"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "tl")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Money(new BigDecimal("1.500"), "TRY").currency()).isEqualTo("TRY");
    }

    private static PlanContent after(PlanEvent event) {
        return Plans.content(Plans.and(Plans.drafted(), event));
    }

    private static Stream<PlanEvent> variants() {
        PlanProfile p = Plans.profile();
        LocalDate from = LocalDate.of(2024, 9, 1);
        LocalDate to = LocalDate.of(2026, 8, 31);
        ActivityCard a = Plans.activityCard(from, to);
        ObjectiveCard o = Plans.objectiveCard();
        IndicatorCard i = Plans.indicatorCard("60");
        return Stream.of(
                        Stream.of(PlanKind.SECTOR, PlanKind.STATUTORY_STRATEGIC)
                                .map(kind -> proposed(kind, 2024, 2029)),
                        Stream.of(proposed(PlanKind.ACTION, 2023, 2029), proposed(PlanKind.ACTION, 2024, 2030)),
                        Stream.of(
                                        new PlanProfile("x", p.mission(), p.vision(), p.themes(), p.legalBases()),
                                        new PlanProfile(p.title(), "x", p.vision(), p.themes(), p.legalBases()),
                                        new PlanProfile(p.title(), null, p.vision(), p.themes(), p.legalBases()),
                                        new PlanProfile(p.title(), p.mission(), "x", p.themes(), p.legalBases()),
                                        new PlanProfile(p.title(), p.mission(), null, p.themes(), p.legalBases()),
                                        new PlanProfile(p.title(), p.mission(), p.vision(), List.of(), p.legalBases()),
                                        new PlanProfile(p.title(), p.mission(), p.vision(), p.themes(), List.of()),
                                        new PlanProfile(
                                                p.title(),
                                                p.mission(),
                                                p.vision(),
                                                p.themes(),
                                                List.of(new LegalBasis("5393", "18"), new LegalBasis("5216", "74"))),
                                        new PlanProfile(
                                                p.title(),
                                                p.mission(),
                                                p.vision(),
                                                p.themes(),
                                                List.of(new LegalBasis("5393", "18"), new LegalBasis("5393", "75"))))
                                .map(profile -> new PlanProfileRevised(Plans.PLAN, profile, DAY)),
                        Stream.of(
                                new GoalRevised(Plans.PLAN, Plans.GOAL, "x", "neden", DAY),
                                new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "x", DAY),
                                new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A3", "x", DAY)),
                        Stream.of(
                                        objective("x", o.title()),
                                        objective(o.code(), "x"),
                                        objective(Municipalities.OTHER_DEPARTMENT, o),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                List.of(),
                                                o.risks(),
                                                o.cost(),
                                                o.findings(),
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                List.of(),
                                                o.cost(),
                                                o.findings(),
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                o.risks(),
                                                null,
                                                o.findings(),
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                o.risks(),
                                                new Money(BigDecimal.ONE, "TRY"),
                                                o.findings(),
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                o.risks(),
                                                new Money(new BigDecimal("1250000.50"), "EUR"),
                                                o.findings(),
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                o.risks(),
                                                o.cost(),
                                                null,
                                                o.needs()),
                                        new ObjectiveCard(
                                                o.code(),
                                                o.title(),
                                                o.responsibleUnit(),
                                                o.cooperatingUnits(),
                                                o.risks(),
                                                o.cost(),
                                                o.findings(),
                                                null))
                                .map(card -> new ObjectiveSet(Plans.PLAN, Plans.GOAL, Plans.OBJECTIVE, card, DAY)),
                        Stream.of(
                                        new IndicatorCard(
                                                "x",
                                                i.title(),
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        new IndicatorCard(
                                                i.code(),
                                                "x",
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                "x",
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                i.measure(),
                                                BigDecimal.TEN,
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        i.withTarget(2029, BigDecimal.TWO),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                Direction.FALLING,
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                Accumulation.YEARLY,
                                                i.share(),
                                                i.monitoring(),
                                                i.reporting()),
                                        Plans.indicatorCard("61"),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                Frequency.YEARLY,
                                                i.reporting()),
                                        new IndicatorCard(
                                                i.code(),
                                                i.title(),
                                                i.measure(),
                                                i.baseline(),
                                                i.targets(),
                                                i.direction(),
                                                i.accumulation(),
                                                i.share(),
                                                i.monitoring(),
                                                Frequency.QUARTERLY))
                                .map(card ->
                                        new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.INDICATOR, card, DAY)),
                        Stream.of(
                                        new ActivityCard(
                                                "x",
                                                a.title(),
                                                a.leadingUnit(),
                                                a.responsibleUnit(),
                                                a.cooperatingUnits(),
                                                from,
                                                to,
                                                null),
                                        new ActivityCard(
                                                a.code(),
                                                "x",
                                                a.leadingUnit(),
                                                a.responsibleUnit(),
                                                a.cooperatingUnits(),
                                                from,
                                                to,
                                                null),
                                        new ActivityCard(
                                                a.code(),
                                                a.title(),
                                                Municipalities.SECOND_BRANCH,
                                                a.responsibleUnit(),
                                                a.cooperatingUnits(),
                                                from,
                                                to,
                                                null),
                                        new ActivityCard(
                                                a.code(),
                                                a.title(),
                                                a.leadingUnit(),
                                                Municipalities.SECOND_BRANCH,
                                                a.cooperatingUnits(),
                                                from,
                                                to,
                                                null),
                                        new ActivityCard(
                                                a.code(),
                                                a.title(),
                                                a.leadingUnit(),
                                                a.responsibleUnit(),
                                                List.of(),
                                                from,
                                                to,
                                                null),
                                        Plans.activityCard(from.plusDays(1), to),
                                        Plans.activityCard(from, to.plusDays(1)),
                                        new ActivityCard(
                                                a.code(),
                                                a.title(),
                                                a.leadingUnit(),
                                                a.responsibleUnit(),
                                                a.cooperatingUnits(),
                                                from,
                                                to,
                                                new Money(BigDecimal.TEN, "TRY")))
                                .map(card ->
                                        new ActivityDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.ACTIVITY, card, DAY)),
                        Stream.of(new TargetRevised(
                                Plans.PLAN,
                                Plans.INDICATOR,
                                2025,
                                new BigDecimal("16"),
                                new BigDecimal("16.5"),
                                "neden",
                                DAY)))
                .flatMap(events -> events);
    }

    private static PlanProposed proposed(PlanKind kind, int firstYear, int lastYear) {
        return new PlanProposed(
                Plans.PLAN,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                kind,
                firstYear,
                lastYear,
                Plans.profile(),
                DAY);
    }

    private static ObjectiveCard objective(String code, String title) {
        ObjectiveCard o = Plans.objectiveCard();
        return new ObjectiveCard(
                code, title, o.responsibleUnit(), o.cooperatingUnits(), o.risks(), o.cost(), o.findings(), o.needs());
    }

    private static ObjectiveCard objective(UnitId responsible, ObjectiveCard o) {
        return new ObjectiveCard(
                o.code(), o.title(), responsible, o.cooperatingUnits(), o.risks(), o.cost(), o.findings(), o.needs());
    }
}
