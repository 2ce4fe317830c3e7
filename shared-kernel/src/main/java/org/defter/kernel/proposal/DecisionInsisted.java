package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The council insisted on a decision the mayor had returned: it stands as it was, under its number (D03).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param sittingId the sitting that insisted
 * @param itemNumber the item
 * @param vote the vote, with the majority of the full membership it needed
 * @param occurredOn day of that sitting
 */
@Revision("1")
public record DecisionInsisted(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        SittingId sittingId,
        int itemNumber,
        VoteRecord vote,
        LocalDate occurredOn)
        implements ProposalEvent {}
