package org.defter.command.plan;

import org.defter.kernel.id.PlanId;

/**
 * What can be asked of a plan.
 */
public sealed interface PlanCommand
        permits ProposePlan,
                RenewPlan,
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
                UpdatePlan,
                SuspendPlan,
                ResumePlan,
                AnnulPlan,
                RepealPlan,
                CloseRenewedPlan,
                ClosePlan,
                ReinstatePlan {

    /** The stream it addresses. */
    PlanId planId();
}
