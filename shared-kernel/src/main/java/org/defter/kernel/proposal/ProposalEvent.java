package org.defter.kernel.proposal;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.ProposalId;

/**
 * What happened to a proposal and its decisions.
 */
public sealed interface ProposalEvent extends DomainEvent
        permits ProposalDrafted,
                DocumentAttached,
                ProposalSubmitted,
                ProposalWithdrawn,
                PlacedOnAgenda,
                TakenOffAgenda,
                RemovedFromAgenda,
                ReferredToCommissions,
                ReportReceived,
                ReviewMarkedOverdue,
                ReviewMarkedLapsed,
                ProposalClosedWithTerm,
                DecisionRecorded,
                ProposalAmended,
                DecisionSigned,
                DecisionClockStarted,
                DecisionClockRestarted,
                DecisionClockExtended,
                DecisionClockRanOut,
                DecisionClockStopped,
                DecisionDelivered,
                DecisionFinalised,
                DecisionSent,
                ReceiptAcknowledged,
                DecisionEnteredIntoForce,
                DecisionAnnounced,
                DecisionReturned,
                DecisionInsisted,
                DecisionLapsed,
                DecisionRectified,
                LawsuitRecorded,
                DecisionStayed,
                DecisionStayLifted,
                DecisionAnnulled {

    /** The stream this event belongs to. */
    ProposalId proposalId();

    @Override
    default String streamId() {
        return proposalId().toString();
    }
}
