package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record what the funder awarded.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param amount amount awarded
 * @param reference the funder's letter or decision
 * @param occurredOn day it happened; none = today
 */
public record RecordAward(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        Money amount,
        String reference,
        @Nullable LocalDate occurredOn)
        implements ProjectFundingCommand {}
