package org.defter.kernel.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.vote.Vote;
import org.junit.jupiter.api.Test;

class SittingStandingTest {

    private static final ProposalId SECOND = ProposalId.of("00000000-0000-4000-8000-000000000002");
    private static final ReviewId THIRD_REVIEW = ReviewId.of("00000000-0000-4000-8000-000000000003");

    private final Sittings inSession = Sittings.metropolitan(DAY)
            .item(56, PROPOSAL, ItemPurpose.REFERRAL)
            .item(57, SECOND, ItemPurpose.REFERRAL)
            .announced()
            .opened(31, 16);

    @Test
    void beginsNotClosedAndWithoutReferrals() {
        assertThat(Sittings.metropolitan(DAY).standing())
                .isEqualTo(new SittingStanding(SITTING, DAY, false, List.of(), List.of(), null));
    }

    @Test
    void collectsTheReviewsOfEveryReferralInTheirOrder() {
        Sittings referred =
                inSession.referred(56, PROPOSAL, REVIEW, OTHER_REVIEW).referred(57, SECOND, THIRD_REVIEW);

        assertThat(referred.standing().closed()).isFalse();
        assertThat(referred.standing().referredReviews()).containsExactly(REVIEW, OTHER_REVIEW, THIRD_REVIEW);
    }

    @Test
    void isClosedByItsEndAndKeepsItsReferrals() {
        SittingStanding ended =
                inSession.referred(56, PROPOSAL, REVIEW).closed().standing();

        assertThat(ended.closed()).isTrue();
        assertThat(ended.referredReviews()).containsExactly(REVIEW);
        assertThat(ended.untreated()).isEmpty();
    }

    @Test
    void handsOverWhatItDidNotComeToWhenItIsAdjourned() {
        Sittings announced = Sittings.metropolitan(DAY)
                .item(56, PROPOSAL, ItemPurpose.REFERRAL)
                .item(57, SECOND, ItemPurpose.DECISION)
                .announced();
        SittingStanding failed = announced.failed(31, 15, announced.next(3, 1)).standing();
        SittingStanding adjourned = announced
                .opened(31, 16)
                .referred(56, PROPOSAL, REVIEW)
                .adjourned(AdjournmentCause.CHAIR, announced.next(1, 0), List.of(57))
                .closed()
                .standing();

        SittingStanding waived = announced
                .opened(31, 16)
                .waived(56, PROPOSAL)
                .adjourned(AdjournmentCause.CHAIR, announced.next(1, 0), List.of(56))
                .standing();

        assertThat(waived.untreated())
                .containsExactly(new SittingStanding.Line(56, PROPOSAL, "Örnek madde", ItemPurpose.DECISION));
        assertThat(failed.closed()).isTrue();
        assertThat(failed.untreated())
                .containsExactly(
                        new SittingStanding.Line(56, PROPOSAL, "Örnek madde", ItemPurpose.REFERRAL),
                        new SittingStanding.Line(57, SECOND, "Örnek madde", ItemPurpose.DECISION));
        assertThat(adjourned.untreated())
                .extracting(SittingStanding.Line::itemNumber)
                .containsExactly(57);
    }

    @Test
    void hasTheItemsThatWereNotTakenOffUnderTheNumbersTheyWereMovedTo() {
        ProposalId third = ProposalId.of("00000000-0000-4000-8000-000000000003");
        SittingStanding drawnUp = Sittings.metropolitan(DAY)
                .item(3, PROPOSAL, ItemPurpose.REFERRAL)
                .item(5, SECOND, ItemPurpose.DECISION)
                .item(9, third, ItemPurpose.REFERRAL)
                .reordered(List.of(3, 5, 9), List.of(PROPOSAL, SECOND, third))
                .removed(5, third, ItemPurpose.REFERRAL)
                .standing();

        assertThat(drawnUp.line(PROPOSAL))
                .contains(new SittingStanding.Line(9, PROPOSAL, "Örnek madde", ItemPurpose.REFERRAL));
        assertThat(drawnUp.line(SECOND))
                .contains(new SittingStanding.Line(3, SECOND, "Örnek madde", ItemPurpose.DECISION));
        assertThat(drawnUp.line(third)).isEmpty();
        assertThat(drawnUp.agenda()).hasSize(2);
    }

    @Test
    void acceptsEveryEventAtAnyTime() {
        Sittings everything = inSession
                .takenOver(SITTING, AdjournmentCause.NO_QUORUM, 1)
                .failed(31, 15, inSession.next(3, 1))
                .recounted(31, 8)
                .procedure(ProceduralMotion.WAIVE_COMMISSION, 56, PROPOSAL, 16, 9)
                .waived(56, PROPOSAL)
                .withdrawn(56, PROPOSAL)
                .removed(57, SECOND, ItemPurpose.REFERRAL)
                .reordered(List.of(56, 57), List.of(PROPOSAL, SECOND))
                .movedToClose(17, 9)
                .withoutPublic()
                .publicAgain()
                .chaired(2, ChairChange.ACTIVITY_REPORT)
                .arrived(17)
                .departed(16)
                .referred(56, PROPOSAL, REVIEW)
                .recused(16, 57, SECOND)
                .voted(57, SECOND, Sittings.accepted(inSession.law(), 31, 16, 9))
                .drawn(57, SECOND, Vote.YES)
                .postponed(57, SECOND, ItemPurpose.DECISION)
                .moved(57, SECOND, 1, new TextChange("bir", "iki"))
                .adoptedWith(57, SECOND, new TextChange("bir", "iki"), "iki")
                .closed()
                .signed(1, SignatoryCapacity.CHAIR);
        assertThat(everything.events())
                .extracting(event -> (Object) event.getClass())
                .contains((Object[]) SittingEvent.class.getPermittedSubclasses());

        for (SittingEvent before : everything.events()) {
            SittingStanding standing = Sittings.metropolitan(DAY).with(before).standing();
            for (SittingEvent event : everything.events()) {
                SittingStanding after = standing.evolve(event);

                assertThat(after.closed())
                        .isEqualTo(standing.closed()
                                || event instanceof SittingClosed
                                || event instanceof SittingAdjourned);
                List<ReviewId> reviews = new ArrayList<>(standing.referredReviews());
                if (event instanceof ItemReferred) {
                    reviews.add(REVIEW);
                }
                assertThat(after.referredReviews()).isEqualTo(reviews);
                assertThat(after.day()).isEqualTo(DAY);
            }
        }
    }
}
