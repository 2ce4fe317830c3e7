package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * The funder awarded an amount.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param amount amount awarded; may differ from what was applied for
 * @param reference the letter or decision of the funder
 * @param occurredOn day of the award
 */
@Revision("1")
public record FundingAwarded(
        ProjectId projectId, FundingId fundingId, Money amount, String reference, LocalDate occurredOn)
        implements ProjectFundingEvent {}
