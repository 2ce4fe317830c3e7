package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Where a sitting stands: what its meeting, and the sitting that goes on with its agenda, need to know of it.
 *
 * @param sittingId the sitting
 * @param day its day
 * @param closed whether it has ended, adjourned or not
 * @param referredReviews the reviews its referrals opened
 * @param agenda its items in the order they came on the agenda
 * @param adjourned how it was adjourned; none if it was not
 */
public record SittingStanding(
        SittingId sittingId,
        LocalDate day,
        boolean closed,
        List<ReviewId> referredReviews,
        List<Line> agenda,
        @Nullable SittingAdjourned adjourned) {

    /**
     * An item of the agenda.
     *
     * @param itemNumber its number
     * @param proposalId the proposal
     * @param title its title when it came on the agenda
     * @param purpose why it is there
     */
    public record Line(int itemNumber, ProposalId proposalId, String title, ItemPurpose purpose) {

        private Line numbered(int number) {
            return new Line(number, proposalId, title, purpose);
        }
    }

    /** Copies the lists. */
    public SittingStanding {
        referredReviews = List.copyOf(referredReviews);
        agenda = List.copyOf(agenda);
    }

    /** The standing with which a sitting begins. */
    public static SittingStanding initial(SittingScheduled e) {
        return new SittingStanding(e.sittingId(), e.day(), false, List.of(), List.of(), null);
    }

    /** The line of a proposal; empty if it is not on the agenda, or not any more. */
    public Optional<Line> line(ProposalId proposal) {
        return agenda.stream()
                .filter(line -> line.proposalId().equals(proposal))
                .findFirst();
    }

    /** The items it did not come to, to be taken over; empty if it was not adjourned. */
    public List<Line> untreated() {
        SittingAdjourned how = adjourned;
        return how == null
                ? List.of()
                : agenda.stream()
                        .filter(line -> how.untreated().contains(line.itemNumber()))
                        .toList();
    }

    /** The standing after an event; any history is accepted. */
    public SittingStanding evolve(SittingEvent event) {
        return switch (event) {
            case AgendaItemAdded e ->
                with(Stream.concat(
                                agenda.stream(),
                                Stream.of(new Line(e.itemNumber(), e.proposalId(), e.title(), e.purpose())))
                        .toList());
            case AgendaItemRemoved e ->
                with(agenda.stream()
                        .filter(line -> !line.proposalId().equals(e.proposalId()))
                        .toList());
            case AgendaItemMoved e ->
                with(agenda.stream()
                        .map(line -> line.numbered(e.numberNow(line.itemNumber())))
                        .toList());
            case CommissionWaived e -> decidable(e.itemNumber());
            case ItemReferred e -> {
                List<ReviewId> reviews = new ArrayList<>(referredReviews);
                for (Referral referral : e.referrals()) {
                    reviews.add(referral.reviewId());
                }
                yield new SittingStanding(sittingId, day, closed, reviews, agenda, adjourned);
            }
            case SittingAdjourned e -> new SittingStanding(sittingId, day, true, referredReviews, agenda, e);
            case SittingClosed _ -> new SittingStanding(sittingId, day, true, referredReviews, agenda, adjourned);
            case SittingScheduled _,
                    AgendaTakenOver _,
                    AgendaPublished _,
                    RollCallFailed _,
                    SittingOpened _,
                    MemberArrived _,
                    MemberDeparted _,
                    MemberRecused _,
                    MembersRecounted _,
                    AmendmentMoved _,
                    ProceduralVoteTaken _,
                    ChairChanged _,
                    ClosedSessionVoteTaken _,
                    ClosedSessionBegan _,
                    ClosedSessionEnded _,
                    VoteTaken _,
                    LotsDrawn _,
                    ItemPostponed _,
                    ItemWithdrawn _,
                    AmendmentsAdopted _,
                    MinutesSigned _ -> this;
        };
    }

    private SittingStanding decidable(int itemNumber) {
        List<Line> lines = agenda.stream()
                .map(line -> line.itemNumber() == itemNumber
                        ? new Line(itemNumber, line.proposalId(), line.title(), ItemPurpose.DECISION)
                        : line)
                .toList();
        return with(lines);
    }

    private SittingStanding with(List<Line> lines) {
        return new SittingStanding(sittingId, day, closed, referredReviews, lines, adjourned);
    }
}
