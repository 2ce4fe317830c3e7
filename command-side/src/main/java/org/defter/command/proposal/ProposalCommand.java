package org.defter.command.proposal;

import org.defter.kernel.id.ProposalId;

/**
 * What can be asked of a proposal.
 */
public sealed interface ProposalCommand
        permits DraftProposal,
                AttachDocument,
                SubmitProposal,
                WithdrawProposal,
                PlaceOnAgenda,
                TakeOffAgenda,
                RemoveFromAgenda,
                ReferToCommissions,
                ReceiveReport,
                MarkReviewOverdue,
                MarkReviewLapsed,
                CloseWithTerm,
                ExtendDecisionClocks,
                RecordDecision,
                RecordAmendments,
                SignDecision,
                DeliverToMayor,
                RunOutDecisionClock,
                SendToCivilAuthority,
                AcknowledgeReceipt,
                AnnounceDecision,
                ReturnDecision,
                RecordInsistence,
                RectifyDecision,
                RecordLawsuit,
                RecordStay,
                RecordStayLifted,
                RecordAnnulment {

    /** The stream it addresses. */
    ProposalId proposalId();
}
