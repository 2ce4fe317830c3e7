package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Submit the plan: freeze a numbered version with its hash.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param councilId the council that is to adopt it, whose election day the deadline of a statutory plan runs from (S01);
 *     none for other kinds
 * @param occurredOn day it happened; none = today
 */
public record SubmitPlan(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable CouncilId councilId,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
