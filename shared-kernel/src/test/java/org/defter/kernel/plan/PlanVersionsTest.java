package org.defter.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.plan.Plans.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each version says, from the stream alone. */
class PlanVersionsTest {

    @Test
    void keepsWhatWasSubmittedAndWhatTheCouncilMadeOfIt() {
        PlanVersions versions = versions(Plans.amendedInForce());

        assertThat(versions.of(Plans.frozen(Plans.drafted(), 1))).contains(Plans.content(Plans.drafted()));
        assertThat(versions.of(Plans.frozen(Plans.amended(), 2))).contains(Plans.content(Plans.amended()));
        assertThat(versions.content()).isEqualTo(Plans.content(Plans.amended()));
    }

    @Test
    void knowsNoVersionThatSaysAnotherThing() {
        PlanVersions versions = versions(Plans.submitted());

        assertThat(versions.of(new FrozenPlan(PLAN, 1, "ab".repeat(32)))).isEmpty();
        assertThat(versions.of(Plans.frozen(Plans.drafted(), 2))).isEmpty();
    }

    @Test
    void goesBackToWhatStoodBeforeAnAnnulledUpdate() {
        PlanVersions annulled = versions(Plans.and(Plans.updatingAgain(), Plans.target(2028, "22", "23")))
                .evolve(Plans.updateAnnulment());

        assertThat(annulled.content()).isEqualTo(Plans.content(Plans.drafted()));
        assertThat(annulled.of(Plans.frozen(Plans.updateDrafted(), 2))).contains(Plans.content(Plans.updateDrafted()));
    }

    @Test
    void staysWithALaterUpdateWhenOneBeneathItIsAnnulled() {
        PlanVersions versions = versions(Plans.updated());
        FrozenPlan third = new FrozenPlan(PLAN, 3, "ab".repeat(32));

        assertThat(versions.evolve(new PlanUpdateAnnulled(
                        PLAN,
                        Plans.frozen(Plans.updateDrafted(), 2),
                        third,
                        Plans.UPDATE,
                        Plans.DECISION,
                        Plans.ENDED_ON)))
                .isEqualTo(versions);
    }

    private static PlanVersions versions(List<PlanEvent> history) {
        PlanVersions versions = PlanVersions.initial();
        for (PlanEvent event : history) {
            versions = versions.evolve(event);
        }
        return versions;
    }
}
