package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * What is left of an award will not come any more.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param amount amount written off
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record AwardWrittenOff(
        ProjectId projectId, FundingId fundingId, Money amount, String reason, LocalDate occurredOn)
        implements ProjectBudgetEvent {}
