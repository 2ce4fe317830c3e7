package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.plan.PlanActs.FIRST;
import static org.defter.command.plan.PlanActs.SECOND;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.defter.command.Rejected;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanField;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the council may make of the version that waits for it (C11), by the law of plans (S03, S05, S06, S12). */
class AmendmentDeciderTest {

    private static final PlanElement RISING = PlanElement.of(Plans.INDICATOR);
    private static final PlanElement YEARLY = PlanElement.of(Plans.YEARLY);
    private static final PlanElement OBJECTIVE = PlanElement.of(Plans.OBJECTIVE);
    private static final PlanElement ACTIVITY = PlanElement.of(Plans.ACTIVITY);
    private static final LocalDate DAY = Plans.ADOPTED_ON;

    @Test
    void leadsToTheNextVersionWithTheHashOfWhatTheCouncilMadeOfIt() {
        FrozenPlan decided = amendable(Plans.submitted()).amended(FIRST, target("20", "21"), DAY);

        assertThat(decided).isEqualTo(((PlanAmended) Plans.amended().getLast()).frozen());
        assertThat(decided.version()).isEqualTo(2);
        assertThat(decided.contentHash()).isNotEqualTo(FIRST.contentHash());
        assertThat(amendable(Plans.amended()).waiting()).isEqualTo(decided);
    }

    @Test
    void onlyTheAmendedVersionIsAdopted() {
        Plan amended = after(Plans.amended());
        FrozenPlan decided = Plans.frozen(Plans.amended(), 2);

        assertThatThrownBy(() -> decide(PlanActs.adopt(FIRST), amended))
                .hasMessageStartingWith("OTHER_VERSION_SUBMITTED");
        assertThat(decide(PlanActs.adopt(decided), amended))
                .containsExactly(
                        new PlanAdopted(Plans.PLAN, decided, Plans.ADOPTION, Plans.DECISION, Plans.ADOPTED_ON));
        assertThat(after(Plans.amendedInForce()))
                .isInstanceOfSatisfying(
                        GrantedPlan.InForce.class,
                        plan -> assertThat(plan.inEffect().content()).isEqualTo(Plans.content(Plans.amended())));
    }

    @Test
    void onlyTheAmendedUpdateComesIntoForce() {
        Plan amended = after(Plans.updateAmended());

        assertThatThrownBy(() -> decide(PlanActs.update(SECOND), amended))
                .hasMessageStartingWith("OTHER_VERSION_SUBMITTED");
        assertThat(decide(PlanActs.update(Plans.frozen(Plans.updateAmended(), 3)), amended))
                .hasSize(1);
    }

    @Test
    void refusesAnotherResultThanTheCouncilDecidedOn() {
        AmendPlan decided = PlanActs.amend();
        AmendPlan other = new AmendPlan(
                decided.planId(),
                decided.base(),
                target("20", "23"),
                decided.frozen(),
                decided.proposalId(),
                decided.occurredOn());

        assertThatThrownBy(() -> decide(other, after(Plans.submitted())))
                .hasMessageStartingWith("AMENDED_VERSION_DIFFERS");
    }

    @Test
    void isNothingWhenItArrivesAgain() {
        List<PlanEvent> returned = Plans.and(
                Plans.amended(),
                new PlanReturnedForChanges(Plans.PLAN, Plans.frozen(Plans.amended(), 2), "ısrar edilmedi", DAY));
        for (List<PlanEvent> history : List.of(Plans.amended(), Plans.amendedInForce(), returned)) {
            assertThat(decide(PlanActs.amend(), after(history))).isEmpty();
        }
    }

    @Test
    void theNumberOfAnAmendedVersionThatLapsedIsNotGivenAgain() {
        List<PlanEvent> returned = Plans.and(
                Plans.amended(),
                new PlanReturnedForChanges(Plans.PLAN, Plans.frozen(Plans.amended(), 2), "ısrar edilmedi", DAY));

        assertThat(decide(PlanActs.submit(), after(returned)))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanSubmitted.class,
                        submitted -> assertThat(submitted.frozen().version()).isEqualTo(3));
    }

    @Test
    void refusesAnotherBaseThanTheVersionThatWaits() {
        AmendablePlan plan = amendable(Plans.amended());

        assertThatThrownBy(() -> plan.amended(FIRST, target("21", "22"), DAY))
                .hasMessageStartingWith("OTHER_VERSION_SUBMITTED");
    }

    @Test
    void canAmendWhatItAmendedBefore() {
        FrozenPlan second = Plans.frozen(Plans.amended(), 2);

        assertThat(amendable(Plans.amended())
                        .amended(second, target("21", "22"), DAY)
                        .version())
                .isEqualTo(3);
    }

    static Stream<Arguments> unlawful() {
        String nobody = new UnitId(Identifiers.derived("nobody")).toString();
        PlanElement otherPlan = PlanElement.of(new PlanId(Identifiers.derived("other plan")));
        return Stream.of(
                Arguments.of(List.of(), "NO_AMENDMENT", "C11"),
                Arguments.of(target("19", "21"), "OLD_VALUE_DIFFERS", "C11"),
                Arguments.of(
                        List.of(Amendment.of(otherPlan, PlanField.TITLE, "Örnek Eylem Planı", "x")),
                        "AMENDED_ELEMENT_UNKNOWN",
                        "C11"),
                Arguments.of(
                        List.of(Amendment.dropping(PlanElement.of(Plans.OTHER_INDICATOR), "x")),
                        "AMENDED_ELEMENT_UNKNOWN",
                        "C11"),
                Arguments.of(
                        List.of(Amendment.of(RISING, PlanField.CODE, "PG1.1.1", "PG2")), "FIELD_NOT_AMENDABLE", "C11"),
                Arguments.of(target("20", "yirmi"), "NEW_VALUE_UNREADABLE", "C11"),
                Arguments.of(target("20", "20.0"), "AMENDMENT_WITHOUT_CHANGE", "C11"),
                Arguments.of(
                        List.of(Amendment.dropping(YEARLY, "Düzenlenen etkinlik sayısı")), "SHARES_NOT_WHOLE", "S12"),
                Arguments.of(List.of(Amendment.of(RISING, PlanField.SHARE, "60", "61")), "SHARES_NOT_WHOLE", "S12"),
                Arguments.of(
                        List.of(Amendment.of(YEARLY, PlanField.BASELINE, "0", "1")), "YEARLY_BASELINE_WRONG", "S12"),
                Arguments.of(
                        List.of(new Amendment(RISING, PlanField.TARGET, 2030, null, "30")),
                        "TARGETS_NOT_YEARLY",
                        "S12"),
                Arguments.of(
                        List.of(Amendment.dropping(ACTIVITY, "Örnek faaliyet")), "OBJECTIVE_WITHOUT_ACTIVITY", "S05"),
                Arguments.of(
                        List.of(Amendment.of(ACTIVITY, PlanField.END, "2026-08-31", "2024-01-01")),
                        "ACTIVITY_ENDS_BEFORE_START",
                        "S05"),
                Arguments.of(
                        List.of(Amendment.of(ACTIVITY, PlanField.END, "2026-08-31", "2030-01-01")),
                        "ACTIVITY_OUTSIDE_PLAN",
                        "S05"),
                Arguments.of(List.of(Amendment.dropping(OBJECTIVE, "Örnek hedef")), "GOAL_WITHOUT_OBJECTIVE", "S03"),
                Arguments.of(
                        List.of(Amendment.dropping(PlanElement.of(Plans.GOAL), "Örnek amaç")),
                        "PLAN_WITHOUT_GOAL",
                        "S03"),
                Arguments.of(
                        List.of(Amendment.of(OBJECTIVE, PlanField.COST, "1250000.5 TRY", null)),
                        "OBJECTIVE_WITHOUT_COST",
                        "S03"),
                Arguments.of(
                        List.of(Amendment.of(PlanElement.of(Plans.PLAN), PlanField.VISION, "Örnek ülkü", null)),
                        "MISSION_OR_VISION_MISSING",
                        "S12"),
                Arguments.of(
                        List.of(Amendment.of(
                                OBJECTIVE, PlanField.RESPONSIBLE_UNIT, Municipalities.FIRST_BRANCH.toString(), nobody)),
                        "UNIT_NOT_IN_ORGANISATION",
                        null));
    }

    @ParameterizedTest
    @MethodSource("unlawful")
    void refusesByName(List<Amendment> amendments, String reason, @Nullable String rule) {
        refused(() -> amendable(Plans.submitted()).amended(FIRST, amendments, DAY), reason, rule);
    }

    @Test
    void acceptsToDropAnIndicatorWhenTheOthersCarryItsShare() {
        List<Amendment> amendments = List.of(
                Amendment.dropping(YEARLY, "Düzenlenen etkinlik sayısı"),
                Amendment.of(RISING, PlanField.SHARE, "60", "100"));

        assertThat(amendable(Plans.submitted()).amended(FIRST, amendments, DAY).version())
                .isEqualTo(2);
    }

    static Stream<Arguments> beyondAnUpdate() {
        PlanElement plan = PlanElement.of(Plans.PLAN);
        return Stream.of(
                Arguments.of(Amendment.of(plan, PlanField.MISSION, "Örnek görev", "x"), "STAYS_IN_UPDATE"),
                Arguments.of(
                        Amendment.of(PlanElement.of(Plans.GOAL), PlanField.TITLE, "Örnek amaç", "x"),
                        "STAYS_IN_UPDATE"),
                Arguments.of(Amendment.ofTarget(RISING, 2025, "16", "17"), "PAST_YEARS_STAY"),
                Arguments.of(Amendment.of(RISING, PlanField.BASELINE, "14", "13"), "PAST_YEARS_STAY"),
                Arguments.of(Amendment.dropping(YEARLY, "Düzenlenen etkinlik sayısı"), "PAST_YEARS_STAY"),
                Arguments.of(Amendment.of(ACTIVITY, PlanField.START, "2024-09-01", "2024-10-01"), "PAST_YEARS_STAY"),
                Arguments.of(Amendment.dropping(ACTIVITY, "Örnek faaliyet"), "PAST_YEARS_STAY"));
    }

    @ParameterizedTest
    @MethodSource("beyondAnUpdate")
    void anUpdateIsAmendedWithinWhatAnUpdateMayChange(Amendment amendment, String reason) {
        refused(
                () -> amendable(Plans.updateSubmitted()).amended(SECOND, List.of(amendment), Plans.UPDATED_ON),
                reason,
                "S06");
    }

    @Test
    void whatTheUnitChangedInTimeMayStandThoughItsYearHasPassedSince() {
        AmendablePlan plan = amendable(Plans.updateSubmitted());
        LocalDate yearsLater = LocalDate.of(2028, 1, 10);

        assertThat(plan.amended(
                                SECOND,
                                List.of(Amendment.of(OBJECTIVE, PlanField.FINDINGS, "bulgu", "yeni bulgu")),
                                yearsLater)
                        .version())
                .isEqualTo(3);
        refused(() -> plan.amended(SECOND, target("22", "23"), yearsLater), "PAST_YEARS_STAY", "S06");
        refused(() -> plan.amended(SECOND, target("22", "23"), LocalDate.of(2030, 1, 10)), "NO_YEARS_REMAIN", "S06");
    }

    @Test
    void aValueOnceUpdatedIsNotUpdatedByAnAmendmentEither() {
        List<PlanEvent> again = Plans.and(Plans.updatingAgain(), Plans.target(2028, "22", "23"));
        FrozenPlan third = Plans.frozen(again, 3);
        AmendablePlan plan = amendable(
                Plans.and(again, new PlanSubmitted(Plans.PLAN, third, null, false, Plans.UPDATED_ON.plusDays(2))));

        assertThatThrownBy(() -> plan.amended(third, target("22", "24"), Plans.UPDATED_ON.plusDays(3)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(PlanRejection.VALUE_ALREADY_UPDATED);
                    assertThat(rejected.explanation())
                            .singleElement()
                            .satisfies(step -> assertThat(step.rule()).isEqualTo("S06"));
                });
        assertThat(plan.amended(
                                third,
                                List.of(Amendment.ofTarget(RISING, 2028, "23", "24")),
                                Plans.UPDATED_ON.plusDays(3))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void nothingIsAmendedThatDoesNotWait() {
        for (List<PlanEvent> history :
                List.of(Plans.proposed(), Plans.drafted(), Plans.inForce(), Plans.updateDrafted())) {
            refused(() -> amendable(history).amended(FIRST, target("20", "21"), DAY), "PLAN_NOT_SUBMITTED", null);
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable act, String reason, @Nullable String rule) {
        return assertThatThrownBy(act).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason().name()).isEqualTo(reason);
            assertThat(rejected.reason().rule()).isEqualTo(rule);
        });
    }

    private static List<Amendment> target(String old, String now) {
        return List.of(Amendment.ofTarget(RISING, 2027, old, now));
    }

    private static AmendablePlan amendable(List<PlanEvent> history) {
        return AmendablePlan.of(
                after(history), Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan())));
    }
}
