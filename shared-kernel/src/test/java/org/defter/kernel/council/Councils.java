package org.defter.kernel.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.municipality.Municipalities;

/**
 * Histories of invented councils of the term 2019–2024, fully seated, with deputies and clerks. Person 1 is the mayor, 2
 * and 3 first and second deputy, 4 and 5 clerks, 6 and 7 their substitutes; the others hold no office.
 */
public final class Councils {

    public static final LocalDate ELECTION_DAY = LocalDate.of(2019, 3, 31);

    /** First day of the term, on which everyone is seated and elected. */
    public static final LocalDate CONVENED_ON = LocalDate.of(2019, 4, 8);

    public static final CouncilId METROPOLITAN = new CouncilId(Identifiers.derived("example", "council", "met"));
    public static final CouncilId ORDINARY = new CouncilId(Identifiers.derived("example", "council", "ord"));

    private Councils() {}

    /** The k-th person, from 1; the same in every council. */
    public static PersonId person(int k) {
        return new PersonId(Identifiers.derived("example", "person", k));
    }

    /** The name of the k-th person. */
    public static String name(int k) {
        return k == 1 ? "Başkan 1" : "Üye " + k;
    }

    /** The metropolitan council, N = 31. */
    public static List<CouncilEvent> metropolitan() {
        return metropolitan(METROPOLITAN);
    }

    /** A council of the metropolitan municipality, N = 31. */
    public static List<CouncilEvent> metropolitan(CouncilId id) {
        return seated(id, Municipalities.METROPOLITAN, 31);
    }

    /** The council of the ordinary municipality, N = 9 or 11 as it may be. */
    public static List<CouncilEvent> ordinary(int fullMembership) {
        return ordinary(ORDINARY, fullMembership);
    }

    /** A council of the ordinary municipality. */
    public static List<CouncilEvent> ordinary(CouncilId id, int fullMembership) {
        return seated(id, Municipalities.ORDINARY, fullMembership);
    }

    /** A council in which nobody is seated yet. */
    public static List<CouncilEvent> convened(CouncilId id, MunicipalityId municipality, int fullMembership) {
        return List.of(new CouncilConvened(id, municipality, "2019–2024", fullMembership, ELECTION_DAY, CONVENED_ON));
    }

    /** A council with all seats taken and all offices filled; at least 7 members. */
    public static List<CouncilEvent> seated(CouncilId id, MunicipalityId municipality, int fullMembership) {
        List<CouncilEvent> events = new ArrayList<>(convened(id, municipality, fullMembership));
        for (int k = 1; k <= fullMembership; k++) {
            events.add(seated(id, k, CONVENED_ON));
        }
        events.add(elected(id, 2, CouncilOffice.FIRST_DEPUTY));
        events.add(elected(id, 3, CouncilOffice.SECOND_DEPUTY));
        events.add(elected(id, 4, CouncilOffice.CLERK));
        events.add(elected(id, 5, CouncilOffice.CLERK));
        events.add(elected(id, 6, CouncilOffice.SUBSTITUTE_CLERK));
        events.add(elected(id, 7, CouncilOffice.SUBSTITUTE_CLERK));
        return List.copyOf(events);
    }

    /** The k-th person takes a seat. */
    public static MemberSeated seated(CouncilId id, int k, LocalDate day) {
        return new MemberSeated(id, person(k), name(k), k == 1 ? Seat.MAYOR : Seat.MEMBER, day);
    }

    /** The history with further events. */
    public static List<CouncilEvent> and(List<CouncilEvent> history, CouncilEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** The history and after it the end of the term. */
    public static List<CouncilEvent> ended(List<CouncilEvent> history, LocalDate lastDay) {
        return and(history, new CouncilTermEnded(history.getFirst().councilId(), lastDay));
    }

    /** The roster after that history. */
    public static Roster roster(List<CouncilEvent> history) {
        Roster roster = Roster.initial((CouncilConvened) history.getFirst());
        for (CouncilEvent event : history.subList(1, history.size())) {
            roster = roster.evolve(event);
        }
        return roster;
    }

    private static OfficerElected elected(CouncilId id, int k, CouncilOffice office) {
        return new OfficerElected(id, person(k), office, null, CONVENED_ON);
    }
}
