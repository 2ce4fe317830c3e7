package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * The Treasury permitted a foreign loan (I13).
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param number number of the permission
 * @param occurredOn day of the permission
 */
@Revision("1")
public record TreasuryPermissionRecorded(ProjectId projectId, FundingId fundingId, String number, LocalDate occurredOn)
        implements ProjectFundingEvent {}
