package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.FundingCard;
import org.jspecify.annotations.Nullable;

/**
 * Apply for funding.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param card what for, where
 * @param occurredOn day it happened; none = today
 */
public record ApplyForFunding(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        FundingCard card,
        @Nullable LocalDate occurredOn)
        implements ProjectFundingCommand {}
