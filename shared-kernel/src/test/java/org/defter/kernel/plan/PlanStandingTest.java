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
        assertThat(standing(Plans.proposed())).isEqualTo(new PlanStanding(PLAN, PlanStage.PROPOSED, null));
    }

    @Test
    void isDraftedFromTheAuthorityOn() {
        assertThat(standing(Plans.authorised())).isEqualTo(new PlanStanding(PLAN, PlanStage.DRAFTING, null));
        assertThat(standing(Plans.drafted())).isEqualTo(new PlanStanding(PLAN, PlanStage.DRAFTING, null));
    }

    @Test
    void waitsForTheCouncilWithTheVersionFrozenAtItsSubmission() {
        assertThat(standing(Plans.submitted()))
                .isEqualTo(new PlanStanding(PLAN, PlanStage.SUBMITTED, Plans.frozen(Plans.drafted(), 1)));
    }

    @Test
    void waitsWithTheVersionTheCouncilAmendedItTo() {
        assertThat(standing(Plans.amended()))
                .isEqualTo(new PlanStanding(PLAN, PlanStage.SUBMITTED, Plans.frozen(Plans.amended(), 2)));
        assertThat(standing(Plans.updateAmended()))
                .isEqualTo(new PlanStanding(PLAN, PlanStage.UPDATE_SUBMITTED, Plans.frozen(Plans.updateAmended(), 3)));
    }

    @Test
    void isDraftedAgainWhenReturned() {
        assertThat(standing(Plans.returned())).isEqualTo(new PlanStanding(PLAN, PlanStage.DRAFTING, null));
    }

    @Test
    void isInForceOnceAdopted() {
        assertThat(standing(Plans.inForce())).isEqualTo(new PlanStanding(PLAN, PlanStage.IN_FORCE, null));
    }

    @Test
    void isUpdatedLikeItWasAdopted() {
        assertThat(standing(Plans.updating())).isEqualTo(new PlanStanding(PLAN, PlanStage.UPDATING, null));
        assertThat(standing(Plans.updateSubmitted()))
                .isEqualTo(new PlanStanding(PLAN, PlanStage.UPDATE_SUBMITTED, Plans.frozen(Plans.updateDrafted(), 2)));
        assertThat(standing(Plans.updated())).isEqualTo(new PlanStanding(PLAN, PlanStage.IN_FORCE, null));
    }

    @Test
    void isUpdatedFurtherWhenItsUpdateIsReturned() {
        List<PlanEvent> returned = Plans.and(
                Plans.updateSubmitted(),
                new PlanReturnedForChanges(
                        PLAN, Plans.frozen(Plans.updateDrafted(), 2), "reddedildi", Plans.UPDATED_ON));

        assertThat(standing(returned)).isEqualTo(new PlanStanding(PLAN, PlanStage.UPDATING, null));
    }

    @ParameterizedTest
    @EnumSource(PlanStage.class)
    void aSubmissionAlwaysWaitsAndAReturnAlwaysGoesBack(PlanStage stage) {
        boolean inForce = EnumSet.of(PlanStage.IN_FORCE, PlanStage.UPDATING, PlanStage.UPDATE_SUBMITTED)
                .contains(stage);
        PlanStanding standing = standing(in().get(stage));

        assertThat(standing.evolve(new PlanSubmitted(PLAN, VERSION, null, false, Plans.SUBMITTED_ON)))
                .isEqualTo(new PlanStanding(PLAN, inForce ? PlanStage.UPDATE_SUBMITTED : PlanStage.SUBMITTED, VERSION));
        assertThat(standing.evolve(new PlanReturnedForChanges(PLAN, VERSION, "reddedildi", Plans.ADOPTED_ON)))
                .isEqualTo(new PlanStanding(PLAN, inForce ? PlanStage.UPDATING : PlanStage.DRAFTING, null));
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

        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                PlanEvent.class.getPermittedSubclasses());
        assertThat(in().keySet()).isEqualTo(Set.of(PlanStage.values()));
    }

    private static Map<PlanStage, List<PlanEvent>> in() {
        return new EnumMap<>(Map.of(
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
                new ActivityDropped(PLAN, Plans.ACTIVITY, "neden", Plans.DRAFTED_ON));
    }

    private static PlanStanding standing(List<PlanEvent> history) {
        PlanStanding standing = PlanStanding.initial((PlanProposed) history.getFirst());
        for (PlanEvent event : history.subList(1, history.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }
}
