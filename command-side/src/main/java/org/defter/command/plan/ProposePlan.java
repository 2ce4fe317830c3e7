package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.jspecify.annotations.Nullable;

/**
 * Propose that a plan be prepared.
 *
 * @param planId the plan
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param kind kind of plan
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param profile what it says about itself
 * @param occurredOn day it happened; none = today
 */
public record ProposePlan(
        @TargetAggregateIdentifier PlanId planId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PlanKind kind,
        int firstYear,
        int lastYear,
        PlanProfile profile,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
