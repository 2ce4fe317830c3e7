package org.defter.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.plan.Plans.PLAN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanStandingTest {

    private static final FrozenPlan VERSION = new FrozenPlan(PLAN, 3, "ab".repeat(32));

    @Test
    void isProposedAtFirst() {
        assertThat(standing(Plans.proposed())).isEqualTo(Plans.standing(PlanStage.PROPOSED, null));
    }

    @Test
    void isDraftedFromTheAuthorityOn() {
        assertThat(standing(Plans.authorised())).isEqualTo(Plans.standing(PlanStage.DRAFTING, null));
        assertThat(standing(Plans.drafted())).isEqualTo(Plans.standing(PlanStage.DRAFTING, null));
    }

    @Test
    void waitsForTheCouncilWithTheVersionFrozenAtItsSubmission() {
        assertThat(standing(Plans.submitted()))
                .isEqualTo(Plans.standing(PlanStage.SUBMITTED, Plans.frozen(Plans.drafted(), 1)));
    }

    @Test
    void waitsWithTheVersionTheCouncilAmendedItTo() {
        assertThat(standing(Plans.amended()))
                .isEqualTo(Plans.standing(PlanStage.SUBMITTED, Plans.frozen(Plans.amended(), 2)));
        assertThat(standing(Plans.updateAmended()))
                .isEqualTo(Plans.standing(PlanStage.UPDATE_SUBMITTED, Plans.frozen(Plans.updateAmended(), 3)));
    }

    @Test
    void isDraftedAgainWhenReturned() {
        assertThat(standing(Plans.returned())).isEqualTo(Plans.standing(PlanStage.DRAFTING, null));
    }

    @Test
    void isInForceOnceAdopted() {
        assertThat(standing(Plans.inForce())).isEqualTo(Plans.standing(PlanStage.IN_FORCE, null));
    }

    @Test
    void isUpdatedLikeItWasAdopted() {
        assertThat(standing(Plans.updating())).isEqualTo(Plans.standing(PlanStage.UPDATING, null));
        assertThat(standing(Plans.updateSubmitted()))
                .isEqualTo(Plans.standing(PlanStage.UPDATE_SUBMITTED, Plans.frozen(Plans.updateDrafted(), 2)));
        assertThat(standing(Plans.updated())).isEqualTo(Plans.standing(PlanStage.IN_FORCE, null));
    }

    @Test
    void isUpdatedFurtherWhenItsUpdateIsReturned() {
        List<PlanEvent> returned = Plans.and(
                Plans.updateSubmitted(),
                new PlanReturnedForChanges(
                        PLAN, Plans.frozen(Plans.updateDrafted(), 2), "reddedildi", Plans.UPDATED_ON));

        assertThat(standing(returned)).isEqualTo(Plans.standing(PlanStage.UPDATING, null));
    }

    @ParameterizedTest
    @EnumSource(PlanStage.class)
    void aSubmissionAlwaysWaitsAndAReturnAlwaysGoesBack(PlanStage stage) {
        boolean inForce = EnumSet.of(PlanStage.IN_FORCE, PlanStage.UPDATING, PlanStage.UPDATE_SUBMITTED)
                .contains(stage);
        PlanStanding standing = standing(in().get(stage));

        if (EnumSet.of(PlanStage.CLOSED, PlanStage.REPEALED, PlanStage.ANNULLED).contains(stage)) {
            assertThat(standing.evolve(new PlanSubmitted(PLAN, VERSION, null, false, Plans.SUBMITTED_ON))
                            .stage())
                    .isEqualTo(stage);
            assertThat(standing.evolve(new PlanReturnedForChanges(PLAN, VERSION, "reddedildi", Plans.ADOPTED_ON))
                            .stage())
                    .isEqualTo(stage);
            return;
        }
        assertThat(standing.evolve(new PlanSubmitted(PLAN, VERSION, null, false, Plans.SUBMITTED_ON)))
                .returns(inForce ? PlanStage.UPDATE_SUBMITTED : PlanStage.SUBMITTED, PlanStanding::stage)
                .returns(VERSION, PlanStanding::submitted);
        assertThat(standing.evolve(new PlanReturnedForChanges(PLAN, VERSION, "reddedildi", Plans.ADOPTED_ON)))
                .returns(inForce ? PlanStage.UPDATING : PlanStage.DRAFTING, PlanStanding::stage)
                .returns(null, PlanStanding::submitted);
    }

    @ParameterizedTest
    @EnumSource(PlanStage.class)
    void isNotMovedByItsContent(PlanStage stage) {
        PlanStanding standing = standing(in().get(stage));
        assertThat(standing.stage()).isEqualTo(stage);

        for (PlanEvent event : content()) {
            assertThat(standing.evolve(event)).isEqualTo(standing);
        }
    }

    @Test
    void knowsWhatEveryEventDoes() {
        List<PlanEvent> events = new ArrayList<>(content());
        events.addAll(Plans.updated());
        events.addAll(Plans.returned());
        events.addAll(Plans.amended());
        events.addAll(side());

        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                PlanEvent.class.getPermittedSubclasses());
        assertThat(in().keySet()).isEqualTo(Set.of(PlanStage.values()));
    }

    private static Map<PlanStage, List<PlanEvent>> in() {
        Map<PlanStage, List<PlanEvent>> in = new EnumMap<>(PlanStage.class);
        in.put(PlanStage.CLOSED, Plans.closed());
        in.put(PlanStage.REPEALED, Plans.repealed());
        in.put(PlanStage.ANNULLED, Plans.annulled());
        in.putAll(Map.of(
                PlanStage.PROPOSED,
                Plans.proposed(),
                PlanStage.DRAFTING,
                Plans.drafted(),
                PlanStage.SUBMITTED,
                Plans.submitted(),
                PlanStage.IN_FORCE,
                Plans.inForce(),
                PlanStage.UPDATING,
                Plans.updating(),
                PlanStage.UPDATE_SUBMITTED,
                Plans.updateSubmitted()));
        return in;
    }

    /** What courts and ends do, each event once. */
    private static List<PlanEvent> side() {
        FrozenPlan first = Plans.frozen(Plans.drafted(), 1);
        FrozenPlan second = Plans.frozen(Plans.updateDrafted(), 2);
        return List.of(
                new RenewalProposed(PLAN, Plans.OTHER_PLAN, Plans.PROPOSED_ON),
                new PreparationSuspended(PLAN, Plans.AUTHORITY, Plans.DECISION, Plans.DRAFTED_ON),
                new PreparationResumed(PLAN, Plans.AUTHORITY, Plans.DECISION, Plans.DRAFTED_ON),
                new PreparationAnnulled(PLAN, Plans.AUTHORITY, Plans.DECISION, Plans.DRAFTED_ON),
                Plans.suspension(),
                new PlanResumed(PLAN, second, second, Plans.UPDATE, Plans.DECISION, Plans.ENDED_ON),
                Plans.updateAnnulment(),
                Plans.annulment(),
                Plans.repeal(),
                Plans.closing(),
                new PlanReinstated(PLAN, first, Plans.REPEAL, Plans.DECISION, Plans.ENDED_ON));
    }

    @Test
    void isSuspendedWhileAStayHoldsIt() {
        PlanStanding suspended = standing(Plans.suspended());
        FrozenPlan second = Plans.frozen(Plans.updateDrafted(), 2);

        assertThat(suspended.suspended()).isTrue();
        assertThat(suspended.stage()).isEqualTo(PlanStage.IN_FORCE);
        assertThat(suspended.evolve(
                        new PlanResumed(PLAN, second, second, Plans.UPDATE, Plans.DECISION, Plans.ENDED_ON)))
                .isEqualTo(standing(Plans.updated()));
        assertThat(suspended.evolve(Plans.updateAnnulment()).suspended()).isFalse();
        assertThat(suspended.evolve(Plans.annulment())).satisfies(annulled -> {
            assertThat(annulled.suspended()).isFalse();
            assertThat(annulled.stage()).isEqualTo(PlanStage.ANNULLED);
        });
    }

    @Test
    void isInForceAgainWhenReinstated() {
        assertThat(standing(Plans.and(
                        Plans.repealed(),
                        new PlanReinstated(
                                PLAN, Plans.frozen(Plans.drafted(), 1), Plans.REPEAL, Plans.DECISION, Plans.ENDED_ON))))
                .isEqualTo(standing(Plans.inForce()));
    }

    @Test
    void isInForceWithoutItsUpdateWhenThatIsAnnulled() {
        assertThat(standing(Plans.and(Plans.updatingAgain(), Plans.updateAnnulment())))
                .isEqualTo(Plans.standing(PlanStage.IN_FORCE, null));
        FrozenPlan third = new FrozenPlan(PLAN, 3, "ab".repeat(32));
        PlanUpdateAnnulled beneath = new PlanUpdateAnnulled(
                PLAN, Plans.frozen(Plans.updateDrafted(), 2), third, Plans.UPDATE, Plans.DECISION, Plans.ENDED_ON);
        assertThat(standing(Plans.and(Plans.updatingAgain(), beneath)).stage()).isEqualTo(PlanStage.UPDATING);
    }

    @Test
    void knowsWhatItRenewsAndWhetherItsAuthorityStands() {
        PlanStanding renewing =
                standing(Plans.and(Plans.proposed(), new RenewalProposed(PLAN, Plans.OTHER_PLAN, Plans.PROPOSED_ON)));
        assertThat(renewing.renews()).isEqualTo(Plans.OTHER_PLAN);
        assertThat(renewing.authorised()).isFalse();

        PlanStanding annulled = standing(Plans.and(
                Plans.drafted(), new PreparationAnnulled(PLAN, Plans.AUTHORITY, Plans.DECISION, Plans.DRAFTED_ON)));
        assertThat(annulled.authorised()).isFalse();
        assertThat(annulled.stage()).isEqualTo(PlanStage.DRAFTING);
        assertThat(annulled.evolve(Plans.authorised().getLast())).isEqualTo(standing(Plans.drafted()));
    }

    private static List<PlanEvent> content() {
        return List.of(
                Plans.proposed().getFirst(),
                new PlanProfileRevised(PLAN, Plans.profile(), Plans.DRAFTED_ON),
                Plans.goal(),
                new GoalRevised(PLAN, Plans.GOAL, "Başka amaç", "neden", Plans.DRAFTED_ON),
                new GoalDropped(PLAN, Plans.GOAL, "neden", Plans.DRAFTED_ON),
                Plans.objective(),
                new ObjectiveDropped(PLAN, Plans.OBJECTIVE, "neden", Plans.DRAFTED_ON),
                Plans.indicator(),
                new IndicatorDropped(PLAN, Plans.INDICATOR, "neden", Plans.DRAFTED_ON),
                Plans.target(2027, "20", "22"),
                Plans.activity(),
                new ActivityDropped(PLAN, Plans.ACTIVITY, "neden", Plans.DRAFTED_ON),
                new DecisionTookNoEffect(
                        PLAN, null, NoEffect.PLAN_ENDED, Plans.REPEAL, Plans.DECISION, Plans.ENDED_ON));
    }

    private static PlanStanding standing(List<PlanEvent> history) {
        PlanStanding standing = PlanStanding.initial((PlanProposed) history.getFirst());
        for (PlanEvent event : history.subList(1, history.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }
}
