package org.defter.command.commission.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.review.Reviews.FIVE;
import static org.defter.command.commission.review.Reviews.NINE;
import static org.defter.command.commission.review.Reviews.TEXT;
import static org.defter.command.commission.review.Reviews.drafting;
import static org.defter.command.commission.review.Reviews.holding;
import static org.defter.command.commission.review.Reviews.issuing;
import static org.defter.command.commission.review.Reviews.joint;
import static org.defter.command.commission.review.Reviews.numbers;
import static org.defter.command.commission.review.Reviews.ofFive;
import static org.defter.command.commission.review.Reviews.ofNine;
import static org.defter.command.commission.review.Reviews.taking;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.ContentHash;
import org.defter.kernel.PartialDate;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a commission does with what was referred to it (C07, C08, C09). */
class ReviewDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 22));
    private static final LawInForce MET = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final LawInForce ORD = LawInForce.initial(MunicipalityKind.ORDINARY);

    @Nested
    class Meeting {

        @Test
        void isHeldByFiveOfNineAndNotByFour() {
            Law law = MET.on(DAY);

            assertThat(hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 10, 14, DAY)))
                    .containsExactly(new ReviewMeetingHeld(
                            Proposals.REVIEW,
                            PLAN_AND_BUDGET,
                            Commissions.persons(10, 14),
                            List.of(),
                            9,
                            5,
                            Sittings.ruleset("tr-metropolitan-2021-10-29"),
                            law.quorumMet(QuorumKind.COMMISSION, 9, 5).steps(),
                            DAY));
            assertRefused(
                    ReviewRejection.COMMISSION_QUORUM_NOT_MET,
                    () -> hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 10, 13, DAY)));
        }

        @Test
        void isHeldByThreeOfFiveAndNotByTwo() {
            ReviewMeetingHeld held = (ReviewMeetingHeld)
                    hold(ofFive(), ORD, holding(ZONING, 5, 7, DAY)).getFirst();

            assertThat(held.members()).isEqualTo(5);
            assertThat(held.quorum()).isEqualTo(3);
            assertThat(held.ruleset()).isEqualTo(Sittings.ruleset("tr-ordinary-2021-10-29"));
            assertRefused(
                    ReviewRejection.COMMISSION_QUORUM_NOT_MET, () -> hold(ofFive(), ORD, holding(ZONING, 5, 6, DAY)));
        }

        @Test
        void keepsWhoWasHeardWithoutAVote() {
            List<Guest> guests = List.of(new Guest("Örnek Odası", "olumlu"), new Guest("Örnek Derneği", null));
            HoldReviewMeeting c = new HoldReviewMeeting(
                    Proposals.REVIEW, null, PLAN_AND_BUDGET, Commissions.persons(10, 14), guests, DAY);

            assertThat(((ReviewMeetingHeld) hold(ofNine(), MET, c).getFirst()).guests())
                    .isEqualTo(guests);
        }

        @Test
        void isNotHeldByAStrangerNorByOneWhoseMandateIsOver() {
            Mandates withoutLast = Commissions.mandates(Commissions.and(
                    Commissions.ofNine(), new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "istifa", DAY)));

            assertRefused(
                    ReviewRejection.NOT_A_COMMISSION_MEMBER,
                    () -> hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 9, 18, DAY)));
            assertRefused(
                    ReviewRejection.NOT_A_COMMISSION_MEMBER,
                    () -> ReviewDecider.holdMeeting(
                            holding(PLAN_AND_BUDGET, 10, 18, DAY), ofNine().state(), withoutLast, MET, ACT));
        }

        @Test
        void countsNobodyTwice() {
            List<PersonId> persons = new ArrayList<>(Commissions.persons(10, 13));
            persons.add(person(10));

            assertRefused(
                    ReviewRejection.ATTENDEE_NAMED_TWICE,
                    () -> hold(
                            ofNine(),
                            MET,
                            new HoldReviewMeeting(Proposals.REVIEW, null, PLAN_AND_BUDGET, persons, List.of(), DAY)));
        }

        @Test
        void isNotOfACommissionWithoutAPartInTheReview() {
            assertRefused(
                    ReviewRejection.COMMISSION_NOT_IN_REVIEW, () -> hold(ofNine(), MET, holding(ZONING, 5, 9, DAY)));
        }

        @Test
        void isOnADayFromTheReferralToToday() {
            assertThat(hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 10, 14, Reviews.REFERRED_ON)))
                    .hasSize(1);
            assertThat(hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 10, 14, null))
                            .getFirst()
                            .occurredOn())
                    .isEqualTo(ACT.today());
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> hold(ofNine(), MET, holding(PLAN_AND_BUDGET, 10, 14, Reviews.REFERRED_ON.minusDays(1))));
            assertRefused(
                    CommonRejection.OCCURRED_IN_FUTURE,
                    () -> hold(
                            ofNine(),
                            MET,
                            holding(PLAN_AND_BUDGET, 10, 14, ACT.today().plusDays(1))));
        }

        @Test
        void isRecordedByTheSecretaryOfThatCommissionOnly() {
            ActContext ownSecretary = Acts.bySecretary(ACT.today(), PLAN_AND_BUDGET);
            ActContext otherSecretary = Acts.bySecretary(ACT.today(), ZONING);
            HoldReviewMeeting c = holding(PLAN_AND_BUDGET, 10, 14, DAY);

            assertThat(ReviewDecider.holdMeeting(c, joint().state(), NINE, MET, ownSecretary))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.NOT_YOUR_COMMISSION,
                    () -> ReviewDecider.holdMeeting(c, joint().state(), NINE, MET, otherSecretary));
        }
    }

    @Nested
    class Draft {

        @Test
        void isNumberedAndHashed() {
            assertThat(ReviewDecider.draft(drafting(DAY), ofNine().met(DAY).state(), ACT))
                    .containsExactly(new ReportDrafted(Proposals.REVIEW, 1, TEXT, ContentHash.of(TEXT), DAY));
            assertThat(ReviewDecider.draft(
                            drafting(DAY), ofNine().met(DAY).drafted(DAY).state(), ACT))
                    .containsExactly(new ReportDrafted(Proposals.REVIEW, 2, TEXT, ContentHash.of(TEXT), DAY));
        }

        @ParameterizedTest
        @EnumSource
        void keepsTheVoteAsTheReportStatesIt(ReportVote vote) {
            ReportText text = new ReportText("Örnek", "Örnek", TEXT.opinion(), vote);

            ReportDrafted drafted = (ReportDrafted) ReviewDecider.draft(
                            new DraftReport(Proposals.REVIEW, null, text, DAY),
                            ofNine().met(DAY).state(),
                            ACT)
                    .getFirst();

            assertThat(drafted.text().vote()).isEqualTo(vote);
        }

        @Test
        void needsAMeetingOfEachCommission() {
            assertRefused(
                    ReviewRejection.NO_MEETING_HELD, () -> ReviewDecider.draft(drafting(DAY), ofNine().state(), ACT));
            assertRefused(
                    ReviewRejection.NO_MEETING_HELD,
                    () -> ReviewDecider.draft(drafting(DAY), joint().met(DAY).state(), ACT));
            assertThat(ReviewDecider.draft(
                            drafting(DAY), joint().met(DAY).met(FIVE, DAY).state(), ACT))
                    .hasSize(1);
        }

        @Test
        void isNotBeforeTheDayByWhichAllHadMetInWhateverOrderThatWasEntered() {
            Review review = joint().met(NEXT).met(FIVE, DAY).state();

            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> ReviewDecider.draft(drafting(DAY), review, ACT));
            assertThat(ReviewDecider.draft(drafting(NEXT), review, ACT)).hasSize(1);
        }

        @Test
        void isPossibleFromTheFirstMeetingOn() {
            assertThat(ReviewDecider.draft(
                            drafting(DAY), ofNine().met(DAY).met(NEXT).state(), ACT))
                    .hasSize(1);
            assertThat(ReviewDecider.draft(
                            drafting(DAY), ofNine().met(NEXT).met(DAY).state(), ACT))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> ReviewDecider.draft(
                            drafting(DAY.minusDays(1)),
                            ofNine().met(NEXT).met(DAY).state(),
                            ACT));
        }

        @Test
        void replacesAnEarlierDraftNotALaterOne() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> ReviewDecider.draft(
                            drafting(DAY), ofNine().met(DAY).drafted(NEXT).state(), ACT));
        }

        @Test
        void isNotForTheSecretaryOfAnotherCommission() {
            assertRefused(
                    CommonRejection.NOT_YOUR_COMMISSION,
                    () -> ReviewDecider.draft(
                            drafting(DAY), ofNine().met(DAY).state(), Acts.bySecretary(ACT.today(), ZONING)));
        }
    }

    @Nested
    class Positions {

        private static final Reviews DRAFTED = ofNine().met(DAY).drafted(DAY);

        @ParameterizedTest
        @CsvSource({
            "10, CHAIR,  SIGNED,    ",
            "11, DEPUTY, DISSENTED, kaynak yok",
            "12, MEMBER, ABSENT,    ",
        })
        void areTakenInTheCapacityOfTheMemberOnTheTextAsItStands(
                int k, CommissionCapacity capacity, Stance stance, @Nullable String reason) {
            assertThat(take(k, stance, reason))
                    .containsExactly(new PositionTaken(
                            Proposals.REVIEW,
                            PLAN_AND_BUDGET,
                            new Position(person(k), capacity, stance, reason),
                            ContentHash.of(TEXT),
                            DAY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void dissentNotWithoutAReason(String blank) {
            assertRefused(ReviewRejection.DISSENT_WITHOUT_REASON, () -> take(12, Stance.DISSENTED, blank));
            assertRefused(ReviewRejection.DISSENT_WITHOUT_REASON, () -> take(12, Stance.DISSENTED, null));
        }

        @ParameterizedTest
        @EnumSource(names = {"SIGNED", "ABSENT"})
        void haveAReasonOnlyIfTheyDissent(Stance stance) {
            assertRefused(ReviewRejection.REASON_WITHOUT_DISSENT, () -> take(12, stance, "çünkü"));
        }

        @Test
        void areThoseOfMembers() {
            assertRefused(ReviewRejection.NOT_A_COMMISSION_MEMBER, () -> take(9, Stance.SIGNED, null));
        }

        @Test
        void areOfACommissionWithAPartInTheReview() {
            assertRefused(
                    ReviewRejection.COMMISSION_NOT_IN_REVIEW,
                    () -> ReviewDecider.takePosition(
                            taking(ZONING, 5, Stance.SIGNED, null, DAY), DRAFTED.state(), FIVE, ACT));
        }

        @Test
        void changeNothingIfTakenAgainAndReplaceTheOneBefore() {
            Reviews signed = DRAFTED.positions(12, 12, Stance.SIGNED, DAY);

            assertThat(takeOn(signed, Stance.SIGNED)).isEmpty();
            assertThat(takeOn(signed, Stance.ABSENT)).hasSize(1);
        }

        @Test
        void fallWithTheDraftTheyWereTakenOn() {
            Reviews redrafted = DRAFTED.positions(12, 12, Stance.SIGNED, DAY).drafted(DAY);

            assertThat(takeOn(redrafted, Stance.SIGNED)).hasSize(1);
        }

        @Test
        void areNotTakenBeforeThereIsADraft() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> ReviewDecider.takePosition(
                            taking(PLAN_AND_BUDGET, 12, Stance.SIGNED, null, DAY.minusDays(1)),
                            DRAFTED.state(),
                            NINE,
                            ACT));
        }

        @Test
        void areThePersonsOwnOrRecordedByTheirSecretary() {
            TakePosition c = taking(PLAN_AND_BUDGET, 12, Stance.SIGNED, null, DAY);

            assertThat(ReviewDecider.takePosition(c, DRAFTED.state(), NINE, inPerson(12)))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.NOT_YOUR_PERSON,
                    () -> ReviewDecider.takePosition(c, DRAFTED.state(), NINE, inPerson(13)));
            assertRefused(
                    CommonRejection.NOT_YOUR_COMMISSION,
                    () -> ReviewDecider.takePosition(
                            c,
                            joint().met(DAY).met(FIVE, DAY).drafted(DAY).state(),
                            NINE,
                            Acts.bySecretary(ACT.today(), ZONING)));
        }

        private static List<ReviewEvent> take(int k, Stance stance, @Nullable String reason) {
            return ReviewDecider.takePosition(
                    taking(PLAN_AND_BUDGET, k, stance, reason, DAY), DRAFTED.state(), NINE, ACT);
        }

        private static List<ReviewEvent> takeOn(Reviews review, Stance stance) {
            return ReviewDecider.takePosition(
                    taking(PLAN_AND_BUDGET, 12, stance, null, DAY), review.state(), NINE, ACT);
        }
    }

    @Nested
    class Report {

        @Test
        void namesThePositionOfEveryMemberAndPinsTheLaw() {
            Reviews review = ofNine().met(DAY)
                    .drafted(DAY)
                    .positions(10, 13, Stance.SIGNED, DAY)
                    .positions(14, 14, Stance.DISSENTED, DAY)
                    .positions(15, 18, Stance.ABSENT, DAY);

            assertThat(issue(review, MET, issuing(NEXT)))
                    .containsExactly(new ReportIssued(
                            Proposals.REVIEW,
                            Proposals.PROPOSAL,
                            new ReportNumber(PLAN_AND_BUDGET, 2024, 4),
                            null,
                            TEXT,
                            ContentHash.of(TEXT),
                            Stream.of(10, 11, 12, 13, 14, 15, 16, 17, 18)
                                    .map(k -> review.position(
                                            k,
                                            k < 14 ? Stance.SIGNED : k == 14 ? Stance.DISSENTED : Stance.ABSENT,
                                            DAY))
                                    .toList(),
                            9,
                            5,
                            false,
                            Sittings.ruleset("tr-metropolitan-2021-10-29"),
                            MET.on(DAY).reportSignatures(9, 5).steps(),
                            NEXT));
        }

        @Test
        void hasFiveSignaturesOfNineAtLeastADissentersIncluded() {
            Reviews four = ofNine().met(DAY)
                    .drafted(DAY)
                    .positions(10, 12, Stance.SIGNED, DAY)
                    .positions(13, 13, Stance.DISSENTED, DAY)
                    .positions(14, 18, Stance.ABSENT, DAY);

            assertRefused(ReviewRejection.SIGNATURES_TOO_FEW, () -> issue(four, MET, issuing(DAY)));
            assertThat(issue(four.positions(14, 14, Stance.DISSENTED, DAY), MET, issuing(DAY)))
                    .hasSize(1);
        }

        @Test
        void hasThreeSignaturesOfFiveAtLeast() {
            Reviews two = ofFive().met(DAY)
                    .drafted(DAY)
                    .positions(5, 6, Stance.SIGNED, DAY)
                    .positions(7, 9, Stance.ABSENT, DAY);

            assertRefused(ReviewRejection.SIGNATURES_TOO_FEW, () -> issue(two, ORD, issuing(DAY)));
            ReportIssued issued = (ReportIssued) issue(two.positions(7, 7, Stance.SIGNED, DAY), ORD, issuing(DAY))
                    .getFirst();
            assertThat(issued.signaturesNeeded()).isEqualTo(3);
            assertThat(issued.ruleset()).isEqualTo(Sittings.ruleset("tr-ordinary-2021-10-29"));
        }

        @Test
        void waitsForThePositionOfEveryMember() {
            Reviews eight = ofNine().met(DAY).drafted(DAY).positions(10, 17, Stance.SIGNED, DAY);

            assertRefused(ReviewRejection.POSITIONS_MISSING, () -> issue(eight, MET, issuing(DAY)));
        }

        @Test
        void countsPositionsOnTheLastDraftOnly() {
            Reviews redrafted = ofNine().met(DAY).drafted(DAY).signed(DAY).drafted(DAY);

            assertRefused(ReviewRejection.POSITIONS_MISSING, () -> issue(redrafted, MET, issuing(DAY)));
        }

        @Test
        void isNotBeforeTheLastPositionInWhateverOrderTheyWereEntered() {
            Reviews review = ofNine().met(DAY)
                    .drafted(DAY)
                    .positions(18, 18, Stance.SIGNED, NEXT)
                    .positions(10, 17, Stance.SIGNED, DAY);

            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> issue(review, MET, issuing(DAY)));
            assertThat(issue(review, MET, issuing(NEXT))).hasSize(1);
        }

        @Test
        void isNumberedInTheYearOfItsDate() {
            assertThat(number(new IssueReport(Proposals.REVIEW, null, null, PartialDate.of("2023"), DAY)))
                    .isEqualTo(new ReportNumber(PLAN_AND_BUDGET, 2023, 4));
            assertThat(number(new IssueReport(Proposals.REVIEW, null, 17, PartialDate.of("2024-03"), DAY)))
                    .isEqualTo(new ReportNumber(PLAN_AND_BUDGET, 2024, 17));
            assertRefused(
                    CommonRejection.NUMBER_TAKEN, () -> number(new IssueReport(Proposals.REVIEW, null, 3, null, DAY)));
        }

        @Test
        void carriesADateThatCanBeOneBeforeItWasFiled() {
            PartialDate march = PartialDate.of("2024-03");
            ReportIssued issued =
                    (ReportIssued) issue(signed(), MET, new IssueReport(Proposals.REVIEW, null, null, march, DAY))
                            .getFirst();

            assertThat(issued.reportDate()).isEqualTo(march);
            assertThat(issued.occurredOn()).isEqualTo(DAY);
            assertThat(number(new IssueReport(Proposals.REVIEW, null, null, PartialDate.of("2024-03-20"), DAY)))
                    .isNotNull();
            assertRefused(
                    ReviewRejection.REPORT_DATED_AFTER_FILING,
                    () -> number(new IssueReport(Proposals.REVIEW, null, null, PartialDate.of("2024-03-21"), DAY)));
        }

        @Test
        void ofJointCommissionsHasThePositionsOfEachAndTheNumberOfTheFirst() {
            Reviews nine = joint().met(DAY).met(FIVE, DAY).drafted(DAY).signed(DAY);
            Reviews both = new Reviews(Municipalities.METROPOLITAN, FIVE, nine.events()).signed(DAY);

            assertRefused(
                    ReviewRejection.POSITIONS_MISSING,
                    () -> ReviewDecider.issue(issuing(DAY), nine.state(), List.of(NINE, FIVE), MET, numbers(), ACT));
            ReportIssued issued = (ReportIssued)
                    ReviewDecider.issue(issuing(DAY), both.state(), List.of(NINE, FIVE), MET, numbers(), ACT)
                            .getFirst();
            assertThat(issued.positions()).hasSize(14);
            assertThat(issued.number().commissionId()).isEqualTo(PLAN_AND_BUDGET);
        }

        @Test
        void isNotForTheSecretaryOfAnotherCommission() {
            assertRefused(
                    CommonRejection.NOT_YOUR_COMMISSION,
                    () -> ReviewDecider.issue(
                            issuing(DAY),
                            signed().state(),
                            List.of(NINE),
                            MET,
                            numbers(),
                            Acts.bySecretary(ACT.today(), ZONING)));
        }

        private static Reviews signed() {
            return ofNine().met(DAY).drafted(DAY).signed(DAY);
        }

        private static ReportNumber number(IssueReport c) {
            return ((ReportIssued) issue(signed(), MET, c).getFirst()).number();
        }

        private static List<ReviewEvent> issue(Reviews review, LawInForce law, IssueReport c) {
            return ReviewDecider.issue(c, review.state(), List.of(review.mandates()), law, numbers(), ACT);
        }
    }

    private static List<ReviewEvent> hold(Reviews review, LawInForce law, HoldReviewMeeting c) {
        return ReviewDecider.holdMeeting(c, review.state(), review.mandates(), law, ACT);
    }

    private static ActContext inPerson(int k) {
        Set<CommissionId> none = Set.of();
        return new ActContext(
                new Actor(new LoginId("urn:example", "councillor-" + k), Role.COUNCILLOR, person(k), null, none),
                ACT.today());
    }
}
