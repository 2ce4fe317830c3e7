package org.defter.kernel.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.RulesetRef;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 17);
    private static final LocalDate THIRD = LocalDate.of(2024, 1, 24);
    private static final ReviewId REVIEW = new ReviewId(Identifiers.derived("example", "review", 9));

    @Test
    void countsAbsencesInTheOrderOfTheDaysWhateverTheOrderOfTheRecord() {
        Attendance attendance = after(missed(THIRD), missed(FIRST), missed(SECOND));

        assertThat(attendance.absencesInARowUpTo(FIRST, person(10))).containsExactly(FIRST);
        assertThat(attendance.absencesInARowUpTo(THIRD, person(10))).containsExactly(FIRST, SECOND, THIRD);
        assertThat(attendance.absencesInARowUpTo(THIRD, person(11))).isEmpty();
    }

    @Test
    void beginsARowAnewAfterAMeetingTheMemberCameTo() {
        Attendance attendance = after(missed(FIRST), came(SECOND), missed(THIRD));

        assertThat(attendance.absencesInARowUpTo(SECOND, person(10))).isEmpty();
        assertThat(attendance.absencesInARowUpTo(THIRD, person(10))).containsExactly(THIRD);
    }

    @Test
    void beginsARowAnewAfterAnExcuse() {
        Attendance attendance = after(
                missed(FIRST),
                new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(10), SECOND, FIRST),
                missed(SECOND),
                missed(THIRD));

        assertThat(attendance.isExcused(person(10), SECOND)).isTrue();
        assertThat(attendance.absencesInARowUpTo(SECOND, person(10))).isEmpty();
        assertThat(attendance.absencesInARowUpTo(THIRD, person(10))).containsExactly(THIRD);
    }

    @Test
    void takesTheItemsOfADayTogether() {
        Attendance attendance = after(missed(FIRST), came(FIRST));

        assertThat(attendance.wasPresent(person(10), FIRST)).isTrue();
        assertThat(attendance.absencesInARowUpTo(FIRST, person(10))).isEmpty();
    }

    @Test
    void countsNoAbsenceTwice() {
        Attendance attendance = after(
                missed(FIRST),
                missed(SECOND),
                new CommissionSeatLost(
                        PLAN_AND_BUDGET,
                        person(10),
                        List.of(FIRST, SECOND),
                        new RulesetRef("x", "0f".repeat(32)),
                        List.of(),
                        SECOND),
                missed(THIRD));

        assertThat(attendance.cost(person(10), SECOND)).isTrue();
        assertThat(attendance.cost(person(10), THIRD)).isFalse();
        assertThat(attendance.absencesInARowUpTo(THIRD, person(10))).containsExactly(THIRD);
    }

    @Test
    void isNotMovedByWhatBecomesOfTheSeats() {
        Attendance attendance = after(missed(FIRST));

        for (CommissionEvent event : Commissions.ofNine()) {
            assertThat(attendance.evolve(event)).isEqualTo(attendance);
        }
    }

    private static CommissionAttendanceRecorded missed(LocalDate day) {
        return new CommissionAttendanceRecorded(PLAN_AND_BUDGET, REVIEW, List.of(person(11)), List.of(person(10)), day);
    }

    private static CommissionAttendanceRecorded came(LocalDate day) {
        return new CommissionAttendanceRecorded(PLAN_AND_BUDGET, REVIEW, List.of(person(10)), List.of(), day);
    }

    private static Attendance after(CommissionEvent... events) {
        Attendance attendance = Attendance.initial();
        for (CommissionEvent event : events) {
            attendance = attendance.evolve(event);
        }
        return attendance;
    }
}
