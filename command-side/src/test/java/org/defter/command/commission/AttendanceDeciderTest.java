package org.defter.command.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.ofFive;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.RulesetTexts;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attendance across all reviews, and the seat that three absences in a row cost (C02). */
class AttendanceDeciderTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 17);
    private static final LocalDate THIRD = LocalDate.of(2024, 1, 24);
    private static final LocalDate FOURTH = LocalDate.of(2024, 1, 31);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 2, 1));
    private static final LawInForce MET = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final LawInForce ORD = LawInForce.initial(MunicipalityKind.ORDINARY);

    @Test
    void keepsWhoCameAndWhoDidNot() {
        assertThat(AttendanceDecider.record(meeting(10, 16, FIRST), after(ofNine()), MET))
                .containsExactly(new CommissionAttendanceRecorded(
                        PLAN_AND_BUDGET, Proposals.REVIEW, persons(10, 16), persons(17, 18), FIRST));
    }

    @Test
    void recordsNothingTwice() {
        List<CommissionEvent> once = held(ofNine(), meeting(10, 16, FIRST));

        assertThat(AttendanceDecider.record(meeting(10, 16, FIRST), after(once), MET))
                .isEmpty();
        assertThat(AttendanceDecider.record(meeting(10, 14, FIRST), after(once), MET))
                .isEmpty();
    }

    @Test
    void whoCameForOneItemOfTheDayWasThere() {
        List<CommissionEvent> once = held(ofNine(), meeting(10, 16, FIRST));

        assertThat(AttendanceDecider.record(meeting(13, 17, FIRST), after(once), MET))
                .containsExactly(new CommissionAttendanceRecorded(
                        PLAN_AND_BUDGET, Proposals.REVIEW, persons(13, 17), persons(18, 18), FIRST));
    }

    @Test
    void theThirdAbsenceInARowCostsTheSeat() {
        List<CommissionEvent> two = held(ofNine(), meeting(10, 17, FIRST), meeting(10, 17, SECOND));

        List<CommissionEvent> third = AttendanceDecider.record(meeting(10, 17, THIRD), after(two), MET);

        assertThat(two).noneMatch(CommissionSeatLost.class::isInstance);
        assertThat(third)
                .last()
                .isEqualTo(new CommissionSeatLost(
                        PLAN_AND_BUDGET,
                        person(18),
                        List.of(FIRST, SECOND, THIRD),
                        MET.on(THIRD).ruleset().ref(),
                        MET.on(THIRD).seatLost(3).steps(),
                        THIRD));
        Commission after = after(and(two, third.toArray(CommissionEvent[]::new)));
        assertThat(after.mandates().isMemberOn(person(18), THIRD)).isTrue();
        assertThat(after.mandates().vacanciesOn(THIRD.plusDays(1))).hasSize(1);
    }

    @Test
    void theNumberOfAbsencesIsAValueOfTheRuleset() {
        LawInForce strict = ORD.withRuleset(RulesetTexts.with(ORD, "C02.absences", 2, SECOND));
        List<CommissionEvent> one = held(ORD, ofFive(), meetingOfFive(5, 8, FIRST));

        List<CommissionEvent> second = AttendanceDecider.record(meetingOfFive(5, 8, SECOND), after(one), strict);
        CommissionSeatLost lost = (CommissionSeatLost) second.getLast();

        assertThat(lost.personId()).isEqualTo(person(9));
        assertThat(lost.ruleset()).isEqualTo(strict.on(SECOND).ruleset().ref());
        assertThat(lost.explanation().getFirst().inputs())
                .containsEntry("k", "2")
                .containsEntry("m", "2");
        assertThat(AttendanceDecider.record(meetingOfFive(5, 8, SECOND), after(one), ORD))
                .hasSize(1);
    }

    @Test
    void comingOnceBeginsARowAnew() {
        List<CommissionEvent> history =
                held(ofNine(), meeting(10, 17, FIRST), meeting(10, 18, SECOND), meeting(10, 17, THIRD));

        assertThat(held(history, meeting(10, 17, FOURTH))).noneMatch(CommissionSeatLost.class::isInstance);
    }

    @Test
    void anExcusedAbsenceDoesNotCount() {
        List<CommissionEvent> history = and(
                held(ofNine(), meeting(10, 17, FIRST), meeting(10, 17, SECOND)),
                new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(18), THIRD, SECOND));

        assertThat(held(history, meeting(10, 17, THIRD), meeting(10, 17, FOURTH)))
                .noneMatch(CommissionSeatLost.class::isInstance);
    }

    @Test
    void aMeetingEnteredLateCompletesARow() {
        List<CommissionEvent> history = held(ofNine(), meeting(10, 17, FIRST), meeting(10, 17, THIRD));

        assertThat(AttendanceDecider.record(meeting(10, 17, SECOND), after(history), MET))
                .last()
                .isInstanceOfSatisfying(CommissionSeatLost.class, lost -> {
                    assertThat(lost.occurredOn()).isEqualTo(THIRD);
                    assertThat(lost.absences()).containsExactly(FIRST, SECOND, THIRD);
                });
    }

    @Test
    void aSeatIsLostOnceAndWhoTakesItBeginsAnew() {
        List<CommissionEvent> lost =
                held(ofNine(), meeting(10, 17, FIRST), meeting(10, 17, SECOND), meeting(10, 17, THIRD));
        List<CommissionEvent> filled = and(
                lost,
                new CommissionVacancyFilled(
                        PLAN_AND_BUDGET, person(18), "Üye 18", person(18), Commissions.UNTIL, THIRD.plusDays(1)));

        assertThat(held(filled, meeting(10, 17, FOURTH)).stream()
                        .filter(CommissionSeatLost.class::isInstance)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsTheAttendanceOfACommissionThatHasEndedSince() {
        List<CommissionEvent> ended = and(ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Yılı doldu", FOURTH));

        assertThat(AttendanceDecider.record(meeting(10, 18, FIRST), after(ended), MET))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> AttendanceDecider.record(meeting(10, 18, FIRST), Commission.initial(), MET));
    }

    // -- excuses

    @Test
    void excusesBeforeAndAfterTheMeeting() {
        List<CommissionEvent> missed = held(ofNine(), meeting(10, 17, FIRST));

        assertThat(AttendanceDecider.excuse(excuse(18, FOURTH, FIRST), after(ofNine()), ACT))
                .containsExactly(new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(18), FOURTH, FIRST));
        assertThat(AttendanceDecider.excuse(excuse(18, FIRST, SECOND), after(missed), ACT))
                .containsExactly(new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(18), FIRST, SECOND));
    }

    @Test
    void excusesNobodyTwiceNorWhoCameNorAStranger() {
        List<CommissionEvent> excused =
                and(ofNine(), new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(18), FIRST, FIRST));

        assertThat(AttendanceDecider.excuse(excuse(18, FIRST, null), after(excused), ACT))
                .isEmpty();
        assertRefused(
                CommissionRejection.WAS_PRESENT,
                () -> AttendanceDecider.excuse(
                        excuse(10, FIRST, null), after(held(ofNine(), meeting(10, 17, FIRST))), ACT));
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER,
                () -> AttendanceDecider.excuse(excuse(40, FIRST, null), after(ofNine()), ACT));
    }

    @Test
    void aLostSeatIsNotGivenBackByAnExcuse() {
        List<CommissionEvent> lost =
                held(ofNine(), meeting(10, 17, FIRST), meeting(10, 17, SECOND), meeting(10, 17, THIRD));

        assertRefused(
                CommissionRejection.SEAT_ALREADY_LOST,
                () -> AttendanceDecider.excuse(excuse(18, SECOND, null), after(lost), ACT));
    }

    @Test
    void excusesAreForTheSecretaryOfThatCommission() {
        assertThat(AttendanceDecider.excuse(
                        excuse(18, FIRST, null), after(ofNine()), Acts.bySecretary(ACT.today(), PLAN_AND_BUDGET)))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_YOUR_COMMISSION,
                () -> AttendanceDecider.excuse(
                        excuse(18, FIRST, null), after(ofNine()), Acts.bySecretary(ACT.today(), ZONING)));
        assertRefused(
                CommissionRejection.COMMISSION_ENDED,
                () -> AttendanceDecider.excuse(
                        excuse(18, FIRST, null),
                        after(and(ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Yılı doldu", FOURTH))),
                        ACT));
    }

    private static RecordAttendance meeting(int from, int to, LocalDate day) {
        return new RecordAttendance(PLAN_AND_BUDGET, Proposals.REVIEW, persons(from, to), day);
    }

    private static RecordAttendance meetingOfFive(int from, int to, LocalDate day) {
        return new RecordAttendance(ZONING, Proposals.REVIEW, persons(from, to), day);
    }

    private static ExcuseAbsence excuse(int k, LocalDate meetingDay, @Nullable LocalDate day) {
        return new ExcuseAbsence(PLAN_AND_BUDGET, null, person(k), meetingDay, day);
    }

    private static List<CommissionEvent> held(List<CommissionEvent> history, RecordAttendance... meetings) {
        return held(MET, history, meetings);
    }

    private static List<CommissionEvent> held(
            LawInForce law, List<CommissionEvent> history, RecordAttendance... meetings) {
        List<CommissionEvent> all = history;
        for (RecordAttendance meeting : meetings) {
            all = and(all, AttendanceDecider.record(meeting, after(all), law).toArray(CommissionEvent[]::new));
        }
        return all;
    }

    private static Commission after(List<CommissionEvent> history) {
        Commission commission = Commission.initial();
        for (CommissionEvent event : history) {
            commission = commission.evolve(event);
        }
        return commission;
    }
}
