package org.defter.kernel.plan;

import java.util.UUID;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;

/**
 * A part of a plan that can be spoken of by itself: the plan's own profile, a goal, an objective, an indicator, an activity.
 *
 * @param kind what it is
 * @param id its identifier; of the profile that of the plan
 */
public record PlanElement(PlanElementKind kind, UUID id) {

    /** The profile of the plan. */
    public static PlanElement of(PlanId id) {
        return new PlanElement(PlanElementKind.PLAN, id.value());
    }

    /** The goal. */
    public static PlanElement of(GoalId id) {
        return new PlanElement(PlanElementKind.GOAL, id.value());
    }

    /** The objective. */
    public static PlanElement of(ObjectiveId id) {
        return new PlanElement(PlanElementKind.OBJECTIVE, id.value());
    }

    /** The indicator. */
    public static PlanElement of(IndicatorId id) {
        return new PlanElement(PlanElementKind.INDICATOR, id.value());
    }

    /** The activity. */
    public static PlanElement of(ActivityId id) {
        return new PlanElement(PlanElementKind.ACTIVITY, id.value());
    }
}
