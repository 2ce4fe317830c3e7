package org.defter.command.commission.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.review.Reviews.issuing;
import static org.defter.command.commission.review.Reviews.numbers;
import static org.defter.command.commission.review.Reviews.ofNine;
import static org.defter.command.commission.review.Reviews.taking;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.UNTIL;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** A commission changes while it reviews: chair, deputy and seats are those of the day (C02, C07, C08). */
class ReviewMembersChangeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 19);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 22));
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final Reviews DRAFTED = ofNine().timed().met(DAY).drafted(DAY);

    private static final Mandates NEW_CHAIR = Commissions.mandates(
            Commissions.and(Commissions.ofNine(), new CommissionChairElected(PLAN_AND_BUDGET, person(14), NEXT)));
    private static final Mandates SUCCESSOR = Commissions.mandates(Commissions.and(
            Commissions.ofNine(),
            new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", NEXT),
            new CommissionVacancyFilled(PLAN_AND_BUDGET, person(20), "Üye 20", person(18), UNTIL, NEXT)));
    private static final Mandates VACANT = Commissions.mandates(Commissions.and(
            Commissions.ofNine(), new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", NEXT)));

    @Test
    void aPositionIsTakenInTheCapacityOfItsDay() {
        assertThat(capacity(14, NEW_CHAIR, DAY)).isEqualTo(CommissionCapacity.MEMBER);
        assertThat(capacity(14, NEW_CHAIR, NEXT)).isEqualTo(CommissionCapacity.CHAIR);
        assertThat(capacity(10, NEW_CHAIR, NEXT)).isEqualTo(CommissionCapacity.MEMBER);
    }

    @Test
    void theReportIsSignedByTheChairOfItsDay() {
        ReportIssued report = issued(DRAFTED.signed(DAY), NEW_CHAIR);

        assertThat(report.positions())
                .filteredOn(position -> position.capacity() == CommissionCapacity.CHAIR)
                .extracting(Position::personId)
                .containsExactly(person(14));
        assertThat(report.positions()).hasSize(9);
    }

    @Test
    void whoLeftDoesNotSignAndWhoCameDoes() {
        Reviews signed = DRAFTED.signed(DAY);

        assertRefused(ReviewRejection.POSITIONS_MISSING, () -> issued(signed, SUCCESSOR));
        ReportIssued report = issued(
                signed.with(new PositionTaken(
                        Proposals.REVIEW,
                        PLAN_AND_BUDGET,
                        new Position(person(20), CommissionCapacity.MEMBER, Stance.SIGNED, null),
                        DRAFTED.state() instanceof Review.Drafted drafted
                                ? drafted.draft().textHash()
                                : "",
                        NEXT)),
                SUCCESSOR);
        assertThat(report.positions())
                .extracting(Position::personId)
                .contains(person(20))
                .doesNotContain(person(18));
    }

    @Test
    void aVacantSeatCountsForTheQuorumAndHasNoPosition() {
        // four sign, five needed of nine seats, though eight are taken
        Reviews four = DRAFTED.positions(10, 13, Stance.SIGNED, DAY).positions(14, 18, Stance.ABSENT, DAY);
        Reviews five = DRAFTED.positions(10, 14, Stance.SIGNED, DAY).positions(15, 18, Stance.ABSENT, DAY);

        assertRefused(ReviewRejection.SIGNATURES_TOO_FEW, () -> issued(four, VACANT));
        ReportIssued report = issued(five, VACANT);
        assertThat(report.positions()).hasSize(8);
        assertThat(report.members()).isEqualTo(9);
        assertThat(report.signaturesNeeded()).isEqualTo(5);
        assertThat(report.explanation().getLast().result()).isEqualTo("true");
    }

    @Test
    void theSignatureOfOneWhoLeftDoesNotCount() {
        // the five who signed include one who has left since
        Reviews five = DRAFTED.positions(14, 18, Stance.SIGNED, DAY).positions(10, 13, Stance.ABSENT, DAY);

        assertRefused(ReviewRejection.SIGNATURES_TOO_FEW, () -> issued(five, VACANT));
    }

    private static CommissionCapacity capacity(int k, Mandates mandates, LocalDate day) {
        return ((PositionTaken) ReviewDecider.takePosition(
                                taking(PLAN_AND_BUDGET, k, Stance.SIGNED, null, day), DRAFTED.state(), mandates, ACT)
                        .getLast())
                .position()
                .capacity();
    }

    private static ReportIssued issued(Reviews review, Mandates mandates) {
        return (ReportIssued) ReviewDecider.issue(issuing(NEXT), review.state(), List.of(mandates), LAW, numbers(), ACT)
                .getLast();
    }
}
