package org.defter.command.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Officer;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.Seat;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Decides on the officers a council elects from its members (A08); see the table at {@link CouncilDecider}. */
final class OfficerDecider {

    private OfficerDecider() {}

    /** A member, not the mayor, takes an office; each of the two deputyships has one holder at a time. */
    static List<CouncilEvent> elect(ElectOfficer c, Council state, ActContext act) {
        Roster roster = CouncilDecider.roster(state);
        LocalDate day = CouncilDecider.dayInTerm(c.occurredOn(), roster, act);
        if (c.until() != null && c.until().isBefore(day)) {
            throw Rejected.because(
                    CouncilRejection.OFFICE_ENDS_BEFORE_IT_BEGINS, "occurredOn", day, "until", c.until());
        }
        boolean member = roster.membersOn(day).stream()
                .anyMatch(seated -> seated.personId().equals(c.personId()) && seated.seat() == Seat.MEMBER);
        if (!member) {
            throw Rejected.because(CouncilRejection.OFFICER_NOT_A_MEMBER, "person", c.personId(), "day", day);
        }
        if (inOfficeAlready(c, roster, day)) {
            return List.of();
        }
        requireFree(c, roster, day);
        return List.of(new OfficerElected(c.councilId(), c.personId(), c.office(), c.until(), day));
    }

    private static void requireFree(ElectOfficer c, Roster roster, LocalDate day) {
        CouncilOffice other = otherDeputyship(c.office());
        if (other == null) {
            return;
        }
        // Someone may have been elected for a later day already: the office must be free then, too.
        List<LocalDate> days = Stream.concat(
                        Stream.of(day),
                        roster.officers().stream()
                                .map(Officer::from)
                                .filter(from -> from.isAfter(day) && (c.until() == null || !from.isAfter(c.until()))))
                .toList();
        for (LocalDate each : days) {
            for (PersonId holder : roster.officersOn(c.office(), each)) {
                if (!holder.equals(c.personId())) {
                    throw Rejected.because(
                            CouncilRejection.OFFICE_TAKEN, "office", c.office(), "person", holder, "day", each);
                }
            }
            if (roster.holds(c.personId(), other, each)) {
                throw Rejected.because(
                        CouncilRejection.HOLDS_OTHER_DEPUTYSHIP, "office", other, "person", c.personId(), "day", each);
            }
        }
    }

    private static @Nullable CouncilOffice otherDeputyship(CouncilOffice office) {
        return switch (office) {
            case FIRST_DEPUTY -> CouncilOffice.SECOND_DEPUTY;
            case SECOND_DEPUTY -> CouncilOffice.FIRST_DEPUTY;
            case CLERK, SUBSTITUTE_CLERK -> null;
        };
    }

    private static boolean inOfficeAlready(ElectOfficer c, Roster roster, LocalDate day) {
        return roster.officers().stream()
                .anyMatch(officer -> officer.personId().equals(c.personId())
                        && officer.office() == c.office()
                        && officer.inOfficeOn(day)
                        && Objects.equals(officer.until(), c.until()));
    }
}
