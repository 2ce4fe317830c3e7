package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * The funder refused the application.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param reason why, as far as it said
 * @param occurredOn day of the refusal
 */
@Revision("1")
public record FundingRefused(ProjectId projectId, FundingId fundingId, String reason, LocalDate occurredOn)
        implements ProjectFundingEvent {}
