package org.defter.kernel.proposal;

import org.defter.kernel.id.ProposalId;

/**
 * Whether what a proposal asks for may still come of it: it waits for the council, or the council's decision has had its
 * effect or will have it.
 *
 * @param proposalId the proposal
 * @param over whether nothing will come of it any more
 */
public record Prospect(ProposalId proposalId, boolean over) {

    /** The prospect with which a proposal begins. */
    public static Prospect initial(ProposalDrafted e) {
        return new Prospect(e.proposalId(), false);
    }

    /** The prospect after an event; any history is accepted. */
    public Prospect evolve(ProposalEvent event) {
        return switch (event) {
            case ProposalWithdrawn _, ProposalClosedWithTerm _, DecisionLapsed _, DecisionAnnulled _ ->
                new Prospect(proposalId, true);
            case DecisionRecorded e -> new Prospect(proposalId, !e.accepted());
            case ProposalDrafted _,
                    DocumentAttached _,
                    ProposalSubmitted _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ReferredToCommissions _,
                    ReportReceived _,
                    ReviewMarkedOverdue _,
                    ReviewMarkedLapsed _,
                    ProposalAmended _,
                    DecisionSigned _,
                    DecisionClockStarted _,
                    DecisionClockRestarted _,
                    DecisionClockExtended _,
                    DecisionClockRanOut _,
                    DecisionClockStopped _,
                    DecisionDelivered _,
                    DecisionFinalised _,
                    DecisionSent _,
                    ReceiptAcknowledged _,
                    DecisionEnteredIntoForce _,
                    DecisionAnnounced _,
                    DecisionReturned _,
                    DecisionInsisted _,
                    DecisionRectified _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _ -> this;
        };
    }
}
