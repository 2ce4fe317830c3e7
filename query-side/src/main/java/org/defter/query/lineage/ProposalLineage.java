package org.defter.query.lineage;

import java.util.List;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;
import org.defter.query.lineage.LineageChange.Renumbered;

/** What each event of a proposal means for the thread: where its decisions come from. Pure. */
final class ProposalLineage {

    private ProposalLineage() {}

    static List<LineageChange> changes(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted e ->
                List.of(Named.of(LineageKind.PROPOSAL, e.proposalId().value(), e.title()));
            case ReportReceived e ->
                List.of(
                        Named.of(LineageKind.REVIEW, e.reviewId().value(), title(e.number())),
                        new Linked(
                                e.reviewId().value(),
                                LineageRelation.REPORTED_ON,
                                e.proposalId().value()));
            case DecisionRecorded e -> Lineage.decided(e.proposalId(), e.number());
            case DecisionLapsed e -> List.of(new Ended(Lineage.decision(e.number()), false));
            case DecisionAnnulled e -> List.of(new Ended(Lineage.decision(e.number()), false));
            case DecisionRectified e ->
                e.correctedNumber() == null
                        ? List.of()
                        : List.of(new Renumbered(
                                Lineage.decision(e.number()),
                                Lineage.decision(e.correctedNumber()),
                                Lineage.title(e.correctedNumber())));
            case ProposalWithdrawn e -> List.of(new Ended(e.proposalId().value(), false));
            case ProposalClosedWithTerm e -> List.of(new Ended(e.proposalId().value(), false));
            case DocumentAttached _,
                    ProposalSubmitted _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ReferredToCommissions _,
                    ReviewMarkedOverdue _,
                    ReviewMarkedLapsed _,
                    ProposalAmended _,
                    DecisionSigned _,
                    DecisionDelivered _,
                    DecisionReturned _,
                    DecisionInsisted _,
                    DecisionFinalised _,
                    DecisionSent _,
                    ReceiptAcknowledged _,
                    DecisionEnteredIntoForce _,
                    DecisionAnnounced _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _,
                    DecisionClockStarted _,
                    DecisionClockRestarted _,
                    DecisionClockExtended _,
                    DecisionClockRanOut _,
                    DecisionClockStopped _ -> List.of();
        };
    }

    private static String title(ReportNumber number) {
        return number.year() + "/" + number.number();
    }
}
