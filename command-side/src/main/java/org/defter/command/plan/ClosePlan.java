package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * End a plan whose years are over.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record ClosePlan(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
