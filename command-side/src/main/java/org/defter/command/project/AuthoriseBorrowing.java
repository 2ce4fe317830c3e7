package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/**
 * Record that the decision to borrow is in force.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param proposalId the proposal
 * @param decision which decision of it
 * @param number its number
 * @param signing who may sign (I09); none if there is none
 * @param occurredOn day it happened
 */
public record AuthoriseBorrowing(
        @TargetAggregateIdentifier ProjectId projectId,
        FundingId fundingId,
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        @Nullable SigningMandate signing,
        LocalDate occurredOn)
        implements ProjectFundingCommand {}
