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
 * Record that an instalment came in.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param instalmentId the instalment: a planned one, or a new one
 * @param amount amount received
 * @param reference the receipt
 * @param occurredOn day it happened; none = today
 */
public record RecordInstalment(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        InstalmentId instalmentId,
        Money amount,
        String reference,
        @Nullable LocalDate occurredOn)
        implements ProjectBudgetCommand {}
