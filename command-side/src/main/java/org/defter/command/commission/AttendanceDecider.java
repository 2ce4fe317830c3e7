package org.defter.command.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.commission.Attendance;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;

/** Decides on attendance and on seats lost by absence (C02); see the table at {@link CommissionDecider}. */
final class AttendanceDecider {

    private AttendanceDecider() {}

    /**
     * Who was there, who was not, and whose seat that costs. Meetings are entered in any order: a row of absences may be
     * completed by a meeting entered late, and ends a seat on the day of the last meeting of the row.
     */
    static List<CommissionEvent> record(RecordAttendance c, Commission state, LawInForce inForce) {
        return switch (state) {
            case Commission.Unformed _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Commission.Formed(Mandates mandates, Attendance attendance) ->
                recorded(c, mandates, attendance, inForce);
            case Commission.Ended(Mandates mandates, Attendance attendance) ->
                recorded(c, mandates, attendance, inForce);
        };
    }

    private static List<CommissionEvent> recorded(
            RecordAttendance c, Mandates mandates, Attendance attendance, LawInForce inForce) {
        LocalDate day = c.occurredOn();
        boolean known = attendance.days().containsKey(day)
                && c.attendees().stream().allMatch(person -> attendance.wasPresent(person, day));
        if (known) {
            return List.of();
        }
        List<PersonId> absent = mandates.membersOn(day).stream()
                .map(Mandate::personId)
                .filter(person -> !c.attendees().contains(person) && !attendance.wasPresent(person, day))
                .toList();
        CommissionAttendanceRecorded recorded =
                new CommissionAttendanceRecorded(c.commissionId(), c.reviewId(), c.attendees(), absent, day);
        List<CommissionEvent> events = new ArrayList<>();
        events.add(recorded);
        events.addAll(lost(c, mandates, attendance.evolve(recorded), inForce));
        return events;
    }

    /** A row that this meeting completes ends on its day or on that of a later meeting that is in the record already. */
    private static List<CommissionEvent> lost(
            RecordAttendance c, Mandates mandates, Attendance attendance, LawInForce inForce) {
        Set<LocalDate> days = new TreeSet<>(attendance.days().keySet());
        days.removeIf(day -> day.isBefore(c.occurredOn()));
        List<CommissionEvent> events = new ArrayList<>();
        Mandates seats = mandates;
        Attendance sofar = attendance;
        for (LocalDate day : days) {
            for (Mandate seat : seats.membersOn(day)) {
                List<LocalDate> row = sofar.absencesInARowUpTo(day, seat.personId());
                Law law = inForce.on(day);
                Computation<Boolean> seatLost = law.seatLost(row.size());
                if (!row.isEmpty() && seatLost.result()) {
                    CommissionSeatLost lost = new CommissionSeatLost(
                            c.commissionId(),
                            seat.personId(),
                            row,
                            law.ruleset().ref(),
                            seatLost.steps(),
                            day);
                    events.add(lost);
                    seats = seats.evolve(lost);
                    sofar = sofar.evolve(lost);
                }
            }
        }
        return events;
    }

    /** An excuse counts if it is recorded before the absence has cost the seat. */
    static List<CommissionEvent> excuse(ExcuseAbsence c, Commission state, ActContext act) {
        Commission.Formed formed = CommissionDecider.formed(state);
        Mandates mandates = formed.mandates();
        act.requireCommission(List.of(c.commissionId()));
        LocalDate day = act.occurredOn(c.occurredOn(), mandates.formedOn());
        if (formed.attendance().isExcused(c.personId(), c.meetingDay())) {
            return List.of();
        }
        if (formed.attendance().cost(c.personId(), c.meetingDay())) {
            throw Rejected.because(
                    CommissionRejection.SEAT_ALREADY_LOST, "person", c.personId(), "day", c.meetingDay());
        }
        if (!mandates.isMemberOn(c.personId(), c.meetingDay())) {
            throw Rejected.because(
                    CommissionRejection.NOT_COMMISSION_MEMBER, "person", c.personId(), "day", c.meetingDay());
        }
        if (formed.attendance().wasPresent(c.personId(), c.meetingDay())) {
            throw Rejected.because(CommissionRejection.WAS_PRESENT, "person", c.personId(), "day", c.meetingDay());
        }
        return List.of(new CommissionAbsenceExcused(c.commissionId(), c.personId(), c.meetingDay(), day));
    }
}
