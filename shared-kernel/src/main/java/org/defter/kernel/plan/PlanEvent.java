package org.defter.kernel.plan;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.PlanId;

/**
 * What happened to a plan.
 */
public sealed interface PlanEvent extends DomainEvent
        permits PlanProposed,
                RenewalProposed,
                PreparationAuthorised,
                PreparationSuspended,
                PreparationResumed,
                PreparationAnnulled,
                PlanProfileRevised,
                GoalDrafted,
                GoalRevised,
                GoalDropped,
                ObjectiveSet,
                ObjectiveDropped,
                IndicatorDefined,
                IndicatorDropped,
                TargetRevised,
                ActivityDefined,
                ActivityDropped,
                PlanSubmitted,
                PlanAmended,
                PlanReturnedForChanges,
                PlanAdopted,
                PlanUpdateOpened,
                PlanUpdated,
                PlanSuspended,
                PlanResumed,
                PlanAnnulled,
                PlanUpdateAnnulled,
                PlanRepealed,
                PlanClosed,
                PlanReinstated,
                DecisionTookNoEffect {

    /** The stream this event belongs to. */
    PlanId planId();

    @Override
    default String streamId() {
        return planId().toString();
    }
}
