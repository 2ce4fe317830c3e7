package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Plan an instalment of an awarded funding.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param instalmentId the instalment
 * @param fundingId the funding
 * @param due when it is due
 * @param amount amount
 * @param occurredOn day it happened; none = today
 */
public record PlanInstalment(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        InstalmentId instalmentId,
        FundingId fundingId,
        LocalDate due,
        Money amount,
        @Nullable LocalDate occurredOn)
        implements ProjectBudgetCommand {}
