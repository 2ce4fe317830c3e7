package org.defter.command.partnership;

import java.util.List;
import org.defter.command.Rejected;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;

/**
 * Decides on what falls, for the time being or for good, with a decision of the council that a court stayed or annulled
 * (D05), and on the return of a partnership when the decision that ended it does not stand.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>StayPartnership</td><td>nothing if that decision had its effect, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td colspan="4">PartnershipStayed, nothing if nothing stands on it any more, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>nothing the second time, PartnershipStayed by another decision it stands on, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>nothing</td></tr>
 * <tr><td>ResumePartnership</td><td>nothing if that decision had its effect, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td colspan="4">nothing if it stands on it, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>PartnershipResumed, nothing if that decision is not stayed, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>nothing</td></tr>
 * <tr><td>AnnulPartnership</td><td>nothing if that decision had its effect, else PARTNERSHIP_NOT_ON_DECISION</td>
 * <td colspan="2">PartnershipDecisionAnnulled, nothing if nothing stands on it any more, else
 * PARTNERSHIP_NOT_ON_DECISION</td>
 * <td colspan="2">PartnershipAnnulled, RenewalAnnulled, nothing if nothing stands on it any more, else
 * PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>PartnershipDecisionAnnulled, PartnershipAnnulled, RenewalAnnulled, nothing if nothing stands on it any more, else
 * PARTNERSHIP_NOT_ON_DECISION</td>
 * <td>PartnershipAnnulled by the decision that established it, else nothing</td></tr>
 * <tr><td>ReinstatePartnership</td><td colspan="6">nothing</td>
 * <td>PartnershipReinstated if that decision ended it, else nothing</td></tr>
 * </table>
 */
final class PartnershipCourtDecider {

    private PartnershipCourtDecider() {}

    static List<PartnershipEvent> stay(StayPartnership c, Partnership partnership) {
        PartnershipStayed stayed =
                new PartnershipStayed(c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn());
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Open open ->
                open.standsOn(c.proposalId()) ? List.of(stayed) : settled(open, c.proposalId());
            case Suspended suspended ->
                suspended.stays().contains(c.proposalId()) ? List.of() : stay(c, suspended.standing());
            case Ended _ -> List.of();
        };
    }

    static List<PartnershipEvent> resume(ResumePartnership c, Partnership partnership) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Open open -> settled(open, c.proposalId());
            case Suspended suspended ->
                suspended.stays().contains(c.proposalId())
                        ? List.of(
                                new PartnershipResumed(c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn()))
                        : settled(suspended, c.proposalId());
            case Ended _ -> List.of();
        };
    }

    static List<PartnershipEvent> annul(AnnulPartnership c, Partnership partnership) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Proposed proposed -> settled(proposed, c.proposalId());
            case Partnership.Granted granted ->
                granted.standsOn(c.proposalId())
                        ? List.of(new PartnershipDecisionAnnulled(
                                c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn()))
                        : settled(granted, c.proposalId());
            case ExecutedPartnership executed -> executedAnnulled(c, executed);
            case Suspended suspended -> annul(c, suspended.standing());
            case Ended ended ->
                !ended.annulled()
                                && ended.standing() instanceof ExecutedPartnership executed
                                && executed.course().establishedBy(c.proposalId())
                        ? List.of(annulled(c))
                        : List.of();
        };
    }

    private static List<PartnershipEvent> executedAnnulled(AnnulPartnership c, ExecutedPartnership executed) {
        if (executed.course().establishedBy(c.proposalId())) {
            return List.of(annulled(c));
        }
        return executed.standsOn(c.proposalId())
                ? List.of(new RenewalAnnulled(c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn()))
                : settled(executed, c.proposalId());
    }

    private static PartnershipAnnulled annulled(AnnulPartnership c) {
        return new PartnershipAnnulled(c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn());
    }

    static List<PartnershipEvent> reinstate(ReinstatePartnership c, Partnership partnership) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Open _, Suspended _ -> List.of();
            case Ended ended ->
                !ended.annulled() && c.proposalId().equals(ended.endedBy())
                        ? List.of(new PartnershipReinstated(
                                c.partnershipId(), c.proposalId(), c.decision(), c.occurredOn()))
                        : List.of();
        };
    }

    /** What a decision that had its effect, or none, has left to lose is nothing; any other is not on record here yet. */
    private static List<PartnershipEvent> settled(Partnership.Known known, ProposalId proposal) {
        if (!known.file().settled().contains(proposal)) {
            throw Rejected.because(PartnershipRejection.PARTNERSHIP_NOT_ON_DECISION, "proposal", proposal);
        }
        return List.of();
    }
}
