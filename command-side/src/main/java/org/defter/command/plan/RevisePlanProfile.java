package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.PlanProfile;
import org.jspecify.annotations.Nullable;

/**
 * Revise what the plan says about itself.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param profile the new profile
 * @param occurredOn day it happened; none = today
 */
public record RevisePlanProfile(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PlanProfile profile,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
