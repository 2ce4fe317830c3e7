package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council to borrow is in force (I13, I14).
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param decision the decision
 * @param signing who may sign, until when (I09); none if the decision names nobody
 * @param yes yes votes, not negative
 * @param fullMembership N of that day, at least 1
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record BorrowingAuthorised(
        ProjectId projectId,
        FundingId fundingId,
        DecisionRef decision,
        @Nullable SigningMandate signing,
        int yes,
        int fullMembership,
        LocalDate occurredOn)
        implements ProjectFundingEvent {}
