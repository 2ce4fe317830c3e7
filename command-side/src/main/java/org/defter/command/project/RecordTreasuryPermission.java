package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record the Treasury's permission for a foreign loan.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param fundingId the funding
 * @param number number of the permission
 * @param occurredOn day it happened; none = today
 */
public record RecordTreasuryPermission(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        FundingId fundingId,
        String number,
        @Nullable LocalDate occurredOn)
        implements ProjectFundingCommand {}
