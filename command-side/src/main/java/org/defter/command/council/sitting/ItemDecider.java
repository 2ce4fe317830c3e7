package org.defter.command.council.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * Decides on the referral of an item, and what an item and its proposal must be for the council to do anything with them;
 * {@link VoteDecider} decides on votes. The table of states and commands is in {@link SittingDecider}.
 */
final class ItemDecider {

    private ItemDecider() {}

    static List<SittingEvent> refer(
            ReferItem c, Sitting sitting, Optional<ProposalStanding> proposal, List<Mandates> commissions) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = untied(open, c.itemNumber());
        ProposalStanding standing = standing(proposal);
        switch (item.purpose()) {
            case REFERRAL -> requireReferable(standing);
            case RETURN -> requireReturned(standing);
            case DECISION ->
                throw Rejected.because(SittingRejection.ITEM_NOT_FOR_REFERRAL, "itemNumber", c.itemNumber());
        }
        return List.of(referred(open, item, standing, new Destination(c.mode(), c.commissions()), commissions));
    }

    /**
     * The referral of an item.
     *
     * @param commissions who sits in the commissions of the destination
     */
    static ItemReferred referred(
            Sitting.Open open,
            Item item,
            ProposalStanding standing,
            Destination destination,
            List<Mandates> commissions) {
        Set<CommissionId> distinct = new HashSet<>(destination.commissions());
        if (distinct.size() != destination.commissions().size()) {
            throw Rejected.because(SittingRejection.COMMISSION_NAMED_TWICE);
        }
        Frame frame = open.frame();
        for (Mandates commission : commissions) {
            if (!commission.councilId().equals(frame.councilId()) || !commission.existsOn(frame.day())) {
                throw Rejected.because(SittingRejection.COMMISSION_NOT_OF_COUNCIL, "commission", commission.name());
            }
        }
        return new ItemReferred(
                frame.sittingId(),
                frame.municipalityId(),
                frame.meetingId(),
                item.number(),
                item.proposalId(),
                standing.title(),
                standing.matter(),
                destination.mode(),
                referrals(frame, item, destination),
                frame.day());
    }

    private static List<Referral> referrals(Frame frame, Item item, Destination destination) {
        return switch (destination.mode()) {
            case SEPARATE ->
                destination.commissions().stream()
                        .map(commission -> new Referral(reviewId(frame, item, commission), List.of(commission)))
                        .toList();
            case JOINT -> {
                if (destination.commissions().size() < 2) {
                    throw Rejected.because(SittingRejection.JOINT_NEEDS_TWO);
                }
                yield List.of(new Referral(reviewId(frame, item, ReferralMode.JOINT), destination.commissions()));
            }
        };
    }

    /** Sent back by another sitting, an item opens other reviews than before. */
    private static ReviewId reviewId(Frame frame, Item item, Object which) {
        return new ReviewId(Identifiers.derived("review", frame.sittingId(), item.number(), which));
    }

    /** Where the proposal stands, or the refusal of anything on one that was withdrawn. */
    static ProposalStanding standing(Optional<ProposalStanding> proposal) {
        ProposalStanding standing = proposal.orElseThrow();
        if (standing.stage() == ProposalStage.WITHDRAWN) {
            throw Rejected.because(SittingRejection.PROPOSAL_WITHDRAWN);
        }
        return standing;
    }

    /** An item left over may be on two agendas; only the sitting that comes to it first may refer it. */
    static void requireReferable(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case SUBMITTED, TO_BE_REFERRED -> {}
            case DRAFTED,
                    REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    RETURN_REFERRED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** The same for deciding. Decided without a commission (A05), its stream may not have been told yet. */
    static void requireDecidable(ProposalStanding proposal, Item item) {
        switch (proposal.stage()) {
            case REVIEWED, TO_BE_DECIDED -> {}
            case SUBMITTED, TO_BE_REFERRED -> {
                if (!item.waived()) {
                    throw AgendaDecider.notReady(proposal.stage());
                }
            }
            case DRAFTED,
                    REFERRED,
                    DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    RETURN_REFERRED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** And for coming back to a decision that the mayor returned. */
    static void requireReturned(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case RETURNED, TO_BE_RECONSIDERED -> {}
            case DRAFTED,
                    SUBMITTED,
                    TO_BE_REFERRED,
                    REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    DECIDED,
                    RETURN_REFERRED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** The item, or the refusal of whatever the sitting is done with. */
    static Item unsettled(Sitting.Open open, int number) {
        Item item = open.agenda().items().get(number);
        if (item == null) {
            throw Rejected.because(SittingRejection.ITEM_UNKNOWN, "itemNumber", number);
        }
        if (item.settled()) {
            throw Rejected.because(SittingRejection.ITEM_SETTLED, "itemNumber", number);
        }
        return item;
    }

    /** The same, and the refusal of whatever a tied secret vote holds (B05). */
    static Item untied(Sitting.Open open, int number) {
        Item item = unsettled(open, number);
        if (item.tied() != null) {
            throw Rejected.because(SittingRejection.TIE_NOT_SETTLED, "itemNumber", number);
        }
        return item;
    }
}
