package org.defter.kernel.plan;

import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands: what a proposal about it needs to know.
 *
 * @param planId the plan
 * @param stage how far it has come
 * @param submitted the frozen version that waits for the council, in the stages where one does
 */
public record PlanStanding(
        PlanId planId, PlanStage stage, @Nullable FrozenPlan submitted) {

    /** The standing with which a plan begins. */
    public static PlanStanding initial(PlanProposed e) {
        return new PlanStanding(e.planId(), PlanStage.PROPOSED, null);
    }

    /** The standing after an event; any history is accepted. */
    public PlanStanding evolve(PlanEvent event) {
        return switch (event) {
            case PreparationAuthorised _ -> new PlanStanding(planId, PlanStage.DRAFTING, null);
            case PlanSubmitted e -> new PlanStanding(planId, submittedFrom(stage), e.frozen());
            case PlanAmended e -> new PlanStanding(planId, submittedFrom(stage), e.frozen());
            case PlanReturnedForChanges _ -> new PlanStanding(planId, returnedFrom(stage), null);
            case PlanAdopted _, PlanUpdated _ -> new PlanStanding(planId, PlanStage.IN_FORCE, null);
            case PlanUpdateOpened _ -> new PlanStanding(planId, PlanStage.UPDATING, null);
            case PlanProposed _,
                    PlanProfileRevised _,
                    GoalDrafted _,
                    GoalRevised _,
                    GoalDropped _,
                    ObjectiveSet _,
                    ObjectiveDropped _,
                    IndicatorDefined _,
                    IndicatorDropped _,
                    TargetRevised _,
                    ActivityDefined _,
                    ActivityDropped _ -> this;
        };
    }

    private static PlanStage submittedFrom(PlanStage stage) {
        return switch (stage) {
            case PROPOSED, DRAFTING, SUBMITTED -> PlanStage.SUBMITTED;
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> PlanStage.UPDATE_SUBMITTED;
        };
    }

    private static PlanStage returnedFrom(PlanStage stage) {
        return switch (stage) {
            case PROPOSED, DRAFTING, SUBMITTED -> PlanStage.DRAFTING;
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> PlanStage.UPDATING;
        };
    }
}
