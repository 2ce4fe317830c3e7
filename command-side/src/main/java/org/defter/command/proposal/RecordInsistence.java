package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Record whether the council insisted on the returned decision (D03, D04).
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param vote the vote on insisting
 * @param occurredOn day of the sitting
 */
public record RecordInsistence(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        VoteRecord vote,
        LocalDate occurredOn)
        implements ProposalCommand {}
