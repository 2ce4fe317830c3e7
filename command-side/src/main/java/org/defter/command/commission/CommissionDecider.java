package org.defter.command.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.commission.Attendance;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Headship;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Roster;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a commission from its forming to its end (C01); its seats are {@link MandateDecider}'s, chair and deputy
 * {@link HeadDecider}'s, attendance {@link AttendanceDecider}'s.
 *
 * <table>
 * <caption>Commands by state: events, or nothing where it is already so; refusals are said in the methods</caption>
 * <tr><th>command</th><th>Unformed</th><th>Formed</th><th>Ended</th></tr>
 * <tr><td>FormCommission</td><td>CommissionFormed</td><td>nothing, or ALREADY_FORMED</td>
 * <td>nothing, or ALREADY_FORMED</td></tr>
 * <tr><td>ElectCommissionMembers</td><td>NOT_FOUND</td><td>CommissionMemberElected for each</td>
 * <td>COMMISSION_ENDED</td></tr>
 * <tr><td>VacateCommissionSeat</td><td>NOT_FOUND</td><td>CommissionSeatVacated</td><td>COMMISSION_ENDED</td></tr>
 * <tr><td>FillVacancy</td><td>NOT_FOUND</td><td>CommissionVacancyFilled</td><td>COMMISSION_ENDED</td></tr>
 * <tr><td>ElectChair</td><td>NOT_FOUND</td><td>CommissionChairElected</td><td>COMMISSION_ENDED</td></tr>
 * <tr><td>ElectDeputy</td><td>NOT_FOUND</td><td>CommissionDeputyElected</td><td>COMMISSION_ENDED</td></tr>
 * <tr><td>RecordAttendance</td><td>NOT_FOUND</td><td>CommissionAttendanceRecorded (+ CommissionSeatLost), or nothing</td>
 * <td>CommissionAttendanceRecorded (+ CommissionSeatLost), or nothing</td></tr>
 * <tr><td>ExcuseAbsence</td><td>NOT_FOUND</td><td>CommissionAbsenceExcused, or nothing</td>
 * <td>COMMISSION_ENDED</td></tr>
 * <tr><td>EndCommission</td><td>NOT_FOUND</td><td>CommissionEnded</td><td>nothing, or COMMISSION_ENDED</td></tr>
 * </table>
 */
final class CommissionDecider {

    private CommissionDecider() {}

    /** A council in its term forms a commission of a lawful size. */
    static List<CommissionEvent> form(
            FormCommission c, Commission state, Roster council, MunicipalityRecord municipality, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn(), council.convenedOn());
        return switch (state) {
            case Commission.Unformed _ -> List.of(formed(c, council, municipality.lawOn(day), day));
            case Commission.Formed(Mandates mandates, Attendance _) -> alreadyFormed(c, mandates);
            case Commission.Ended(Mandates mandates, Attendance _) -> alreadyFormed(c, mandates);
        };
    }

    private static CommissionFormed formed(FormCommission c, Roster council, Law law, LocalDate day) {
        requireInTerm(council, day);
        Computation<Boolean> size = law.commissionSize(c.size());
        Rejected.unless(size, CommissionRejection.SIZE_OUT_OF_LAW, "size", c.size());
        return new CommissionFormed(
                c.commissionId(),
                c.councilId(),
                council.municipalityId(),
                c.name(),
                c.kind(),
                c.size(),
                law.ruleset().ref(),
                day);
    }

    private static List<CommissionEvent> alreadyFormed(FormCommission c, Mandates mandates) {
        boolean same = mandates.councilId().equals(c.councilId())
                && mandates.name().equals(c.name())
                && mandates.kind() == c.kind()
                && mandates.size() == c.size();
        if (!same) {
            throw Rejected.because(CommissionRejection.ALREADY_FORMED, "name", mandates.name());
        }
        return List.of();
    }

    /** The commission ends after everything that was recorded of it. */
    static List<CommissionEvent> end(EndCommission c, Commission state, ActContext act) {
        return switch (state) {
            case Commission.Unformed _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Commission.Formed(Mandates mandates, Attendance _) ->
                List.of(new CommissionEnded(
                        c.commissionId(), c.reason(), act.occurredOn(c.occurredOn(), lastRecorded(mandates))));
            case Commission.Ended(Mandates mandates, Attendance _) -> {
                LocalDate last = Objects.requireNonNull(mandates.endedOn());
                if (c.occurredOn() != null && !c.occurredOn().equals(last)) {
                    throw Rejected.because(CommissionRejection.COMMISSION_ENDED, "lastDay", last);
                }
                yield List.of();
            }
        };
    }

    /** The mandates of a commission that still works. */
    static Mandates working(Commission state) {
        return formed(state).mandates();
    }

    /** A commission that still works. */
    static Commission.Formed formed(Commission state) {
        return switch (state) {
            case Commission.Unformed _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Commission.Formed formed -> formed;
            case Commission.Ended(Mandates mandates, Attendance _) ->
                throw Rejected.because(
                        CommissionRejection.COMMISSION_ENDED, "lastDay", Objects.requireNonNull(mandates.endedOn()));
        };
    }

    /** The day of an act of or on a commission that is only possible in the term of its council. */
    static LocalDate dayInTerm(@Nullable LocalDate requested, Mandates mandates, Roster council, ActContext act) {
        LocalDate day = act.occurredOn(requested, mandates.formedOn());
        requireInTerm(council, day);
        return day;
    }

    private static void requireInTerm(Roster council, LocalDate day) {
        if (!council.inTermOn(day)) {
            throw Rejected.because(CommissionRejection.OUTSIDE_COUNCIL_TERM, "day", day, "term", council.term());
        }
    }

    private static LocalDate lastRecorded(Mandates mandates) {
        return Stream.concat(
                        mandates.mandates().stream().map(Mandate::from),
                        mandates.headships().stream().map(Headship::from))
                .reduce(mandates.formedOn(), (a, b) -> a.isAfter(b) ? a : b);
    }
}
