package org.defter.command.plan;

import org.defter.kernel.id.PlanId;

/**
 * What can be asked of a plan.
 */
public sealed interface PlanCommand
        permits ProposePlan,
                AuthorisePreparation,
                RevisePlanProfile,
                DraftGoal,
                ReviseGoal,
                DropGoal,
                SetObjective,
                DropObjective,
                DefineIndicator,
                DropIndicator,
                ReviseTarget,
                DefineActivity,
                DropActivity,
                SubmitPlan,
                AmendPlan,
                AdoptPlan,
                ReturnPlanForChanges,
                OpenPlanUpdate,
                UpdatePlan {

    /** The stream it addresses. */
    PlanId planId();
}
