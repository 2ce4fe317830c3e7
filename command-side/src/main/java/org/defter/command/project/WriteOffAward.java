package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Write off what will not come any more.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param amount amount
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record WriteOffAward(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        Money amount,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProjectBudgetCommand {}
