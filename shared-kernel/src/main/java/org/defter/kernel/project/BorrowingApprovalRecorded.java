package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;

/**
 * The ministry approved a domestic borrowing (I14).
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param number number of the approval
 * @param occurredOn day of the approval
 */
@Revision("1")
public record BorrowingApprovalRecorded(ProjectId projectId, FundingId fundingId, String number, LocalDate occurredOn)
        implements ProjectFundingEvent {}
