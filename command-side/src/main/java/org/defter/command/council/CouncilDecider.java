package org.defter.command.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.Officer;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a council, its seats and its term (A09, N); its officers are {@link OfficerDecider}'s, its
 * recess {@link RecessDecider}'s.
 *
 * <table>
 * <caption>Commands by state: events, or nothing where it is already so; refusals are said in the methods</caption>
 * <tr><th>command</th><th>Unconvened</th><th>InTerm</th><th>Ended</th></tr>
 * <tr><td>ConveneCouncil</td><td>CouncilConvened</td><td>nothing, or ALREADY_CONVENED</td>
 * <td>nothing, or ALREADY_CONVENED</td></tr>
 * <tr><td>SeatMembers</td><td>NOT_FOUND</td><td>MemberSeated for each</td>
 * <td>MemberSeated for a day of the term, else OUTSIDE_TERM</td></tr>
 * <tr><td>VacateSeat</td><td>NOT_FOUND</td><td>SeatVacated</td>
 * <td>SeatVacated for a day of the term, else OUTSIDE_TERM</td></tr>
 * <tr><td>ElectOfficer</td><td>NOT_FOUND</td><td>OfficerElected</td>
 * <td>OfficerElected for a day of the term, else OUTSIDE_TERM</td></tr>
 * <tr><td>DecideRecess</td><td>NOT_FOUND</td><td>RecessDecided</td>
 * <td>RecessDecided for a day of the term, else OUTSIDE_TERM</td></tr>
 * <tr><td>EndTerm</td><td>NOT_FOUND</td><td>CouncilTermEnded</td><td>nothing, or TERM_ENDED</td></tr>
 * </table>
 */
final class CouncilDecider {

    /** A council has a chair and two clerks who sign (B08). */
    private static final int SMALLEST_MEMBERSHIP = 3;

    private CouncilDecider() {}

    /** A council comes together not before its election, with a membership that can work. */
    static List<CouncilEvent> convene(
            ConveneCouncil c, Council state, MunicipalityRecord municipality, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn(), municipality.foundedOn());
        return switch (state) {
            case Council.Unconvened _ -> List.of(convened(c, day));
            case Council.InTerm(Roster roster) -> alreadyConvened(c, roster);
            case Council.Ended(Roster roster) -> alreadyConvened(c, roster);
        };
    }

    private static CouncilConvened convened(ConveneCouncil c, LocalDate day) {
        if (c.fullMembership() < SMALLEST_MEMBERSHIP) {
            throw Rejected.because(
                    CouncilRejection.MEMBERSHIP_TOO_SMALL,
                    "fullMembership",
                    c.fullMembership(),
                    "least",
                    SMALLEST_MEMBERSHIP);
        }
        if (day.isBefore(c.electionDay())) {
            throw Rejected.because(
                    CouncilRejection.CONVENED_BEFORE_ELECTION, "occurredOn", day, "electionDay", c.electionDay());
        }
        return new CouncilConvened(
                c.councilId(), c.municipalityId(), c.term(), c.fullMembership(), c.electionDay(), day);
    }

    private static List<CouncilEvent> alreadyConvened(ConveneCouncil c, Roster roster) {
        boolean same = roster.municipalityId().equals(c.municipalityId())
                && roster.term().equals(c.term())
                && roster.fullMembership() == c.fullMembership()
                && roster.electionDay().equals(c.electionDay());
        if (!same) {
            throw Rejected.because(CouncilRejection.ALREADY_CONVENED, "term", roster.term());
        }
        return List.of();
    }

    /** All of them are seated or none: at most N at a time, one mayor, nobody twice. */
    static List<CouncilEvent> seat(SeatMembers c, Council state, ActContext act) {
        Roster roster = roster(state);
        LocalDate day = dayInTerm(c.occurredOn(), roster, act);
        List<CouncilEvent> events = new ArrayList<>();
        for (NewMember member : c.members()) {
            if (!seatedAlready(member, roster, day)) {
                MemberSeated seated = seated(c, member, roster, day);
                events.add(seated);
                roster = roster.evolve(seated);
            }
        }
        return List.copyOf(events);
    }

    private static MemberSeated seated(SeatMembers c, NewMember member, Roster roster, LocalDate day) {
        // A seat is taken to the end of the term: it must be free on each later day on which another one was taken too.
        List<LocalDate> days = Stream.concat(
                        Stream.of(day),
                        roster.members().stream().map(Member::from).filter(day::isBefore))
                .toList();
        for (LocalDate each : days) {
            if (roster.isMemberOn(member.personId(), each)) {
                throw Rejected.because(CouncilRejection.PERSON_SEATED, "person", member.personId());
            }
            if (member.seat() == Seat.MAYOR && roster.mayorOn(each).isPresent()) {
                throw Rejected.because(
                        CouncilRejection.MAYOR_SEATED,
                        "person",
                        roster.mayorOn(each).orElseThrow().personId());
            }
            if (roster.membersOn(each).size() >= roster.fullMembership()) {
                throw Rejected.because(
                        CouncilRejection.COUNCIL_FULL, "fullMembership", roster.fullMembership(), "day", each);
            }
        }
        return new MemberSeated(c.councilId(), member.personId(), member.name(), member.seat(), day);
    }

    private static boolean seatedAlready(NewMember member, Roster roster, LocalDate day) {
        return roster.membersOn(day).stream()
                .anyMatch(seated -> seated.personId().equals(member.personId())
                        && seated.name().equals(member.name())
                        && seated.seat() == member.seat());
    }

    /** Who is seated leaves; the offices that came with the seat end with it. */
    static List<CouncilEvent> vacate(VacateSeat c, Council state, ActContext act) {
        Roster roster = roster(state);
        LocalDate day = dayInTerm(c.occurredOn(), roster, act);
        if (roster.isMemberOn(c.personId(), day)) {
            return List.of(new SeatVacated(c.councilId(), c.personId(), c.reason(), day));
        }
        boolean leftAlready = roster.members().stream()
                .anyMatch(member -> member.personId().equals(c.personId()) && leftBy(member, c, day));
        if (!leftAlready) {
            throw Rejected.because(CouncilRejection.NOT_SEATED, "person", c.personId(), "day", day);
        }
        return List.of();
    }

    private static boolean leftBy(Member member, VacateSeat c, LocalDate day) {
        LocalDate last = member.until();
        return last != null && (c.occurredOn() == null || last.equals(day.minusDays(1)));
    }

    /** The term ends after everything that was recorded in it. */
    static List<CouncilEvent> end(EndTerm c, Council state, ActContext act) {
        return switch (state) {
            case Council.Unconvened _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Council.InTerm(Roster roster) ->
                List.of(new CouncilTermEnded(c.councilId(), act.occurredOn(c.occurredOn(), lastRecorded(roster))));
            case Council.Ended(Roster roster) -> {
                LocalDate last = Objects.requireNonNull(roster.endedOn());
                if (c.occurredOn() != null && !c.occurredOn().equals(last)) {
                    throw Rejected.because(CouncilRejection.TERM_ENDED, "lastDay", last);
                }
                yield List.of();
            }
        };
    }

    static Roster roster(Council state) {
        return switch (state) {
            case Council.Unconvened _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Council.InTerm(Roster roster) -> roster;
            case Council.Ended(Roster roster) -> roster;
        };
    }

    /** The day of an act that is only possible within the term. */
    static LocalDate dayInTerm(@Nullable LocalDate requested, Roster roster, ActContext act) {
        LocalDate day = act.occurredOn(requested);
        if (!roster.inTermOn(day)) {
            throw Rejected.because(CouncilRejection.OUTSIDE_TERM, "day", day, "term", roster.term());
        }
        return day;
    }

    private static LocalDate lastRecorded(Roster roster) {
        return Stream.concat(
                        roster.members().stream().map(Member::from),
                        roster.officers().stream().map(Officer::from))
                .reduce(roster.convenedOn(), (a, b) -> a.isAfter(b) ? a : b);
    }
}
