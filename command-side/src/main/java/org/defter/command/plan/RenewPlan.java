package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.PlanProfile;
import org.jspecify.annotations.Nullable;

/**
 * Propose that a plan in force be renewed by a new one, which is this one (S07).
 *
 * @param planId the plan
 * @param renews the plan in force
 * @param unitId the proposing unit
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param profile what it says about itself
 * @param occurredOn day it happened; none = today
 */
public record RenewPlan(
        @TargetAggregateIdentifier PlanId planId,
        PlanId renews,
        UnitId unitId,
        int firstYear,
        int lastYear,
        PlanProfile profile,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
