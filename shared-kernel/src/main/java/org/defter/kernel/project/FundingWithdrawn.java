package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * The unit withdrew its application, or declined what was awarded.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record FundingWithdrawn(ProjectId projectId, FundingId fundingId, String reason, LocalDate occurredOn)
        implements ProjectFundingEvent {}
