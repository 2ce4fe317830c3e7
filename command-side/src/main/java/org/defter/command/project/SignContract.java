package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.Contract;
import org.jspecify.annotations.Nullable;

/**
 * Sign the contract of an awarded funding.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param contract the contract
 * @param occurredOn day it happened; none = today
 */
public record SignContract(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        Contract contract,
        @Nullable LocalDate occurredOn)
        implements ProjectFundingCommand {}
