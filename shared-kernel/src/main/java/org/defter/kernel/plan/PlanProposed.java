package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;

/**
 * A unit proposed that a plan be prepared.
 *
 * @param planId the plan
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param kind kind of plan
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param profile what it says about itself
 * @param occurredOn day it was proposed
 */
@Revision("1")
public record PlanProposed(
        PlanId planId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PlanKind kind,
        int firstYear,
        int lastYear,
        PlanProfile profile,
        LocalDate occurredOn)
        implements PlanEvent {}
