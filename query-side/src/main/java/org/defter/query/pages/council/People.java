package org.defter.query.pages.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;

/** Who is who in a council: pages show names where the API has identifiers. */
public final class People {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Person> members = new ArrayList<>();

    private int fullMembership;

    private People() {}

    /**
     * A member on the day in question.
     *
     * @param id identifier of the person
     * @param name their name
     * @param seat MAYOR or MEMBER
     * @param offices offices they hold that day: FIRST_DEPUTY, SECOND_DEPUTY, CLERK, SUBSTITUTE_CLERK
     */
    public record Person(String id, String name, String seat, List<String> offices) {

        /** Copies the list. */
        public Person {
            offices = List.copyOf(offices);
        }

        /** Whether they may be asked to chair (A08): the mayor and the deputies. */
        public boolean mayChair() {
            return seat.equals("MAYOR") || offices.contains("FIRST_DEPUTY") || offices.contains("SECOND_DEPUTY");
        }

        /** Whether they may keep the record (B08). */
        public boolean mayClerk() {
            return offices.contains("CLERK") || offices.contains("SUBSTITUTE_CLERK");
        }
    }

    /**
     * The people of a council.
     *
     * @param council as the API has it; without members nobody has a name
     * @param day day on which seats and offices are asked for
     */
    public static People of(Json council, LocalDate day) {
        People people = new People();
        people.fullMembership = (int) council.number("fullMembership");
        for (Json member : council.objects("members")) {
            people.names.put(member.text("personId"), member.text("name"));
            if (holds(member, day)) {
                people.members.add(new Person(
                        member.text("personId"),
                        member.text("name"),
                        member.text("seat"),
                        offices(council, member, day)));
            }
        }
        return people;
    }

    private static List<String> offices(Json council, Json member, LocalDate day) {
        return council.objects("officers").stream()
                .filter(officer -> officer.text("personId").equals(member.text("personId")) && holds(officer, day))
                .map(officer -> officer.text("office"))
                .toList();
    }

    /** From the first day up to the last one, both included; open if no end is recorded. */
    private static boolean holds(Json held, LocalDate day) {
        return held.day("from").map(from -> !from.isAfter(day)).orElse(true)
                && held.day("until").map(until -> !until.isBefore(day)).orElse(true);
    }

    /** The name of a person; the identifier of one nobody knows. */
    public String name(@Nullable Object id) {
        return id == null ? "" : names.getOrDefault(id.toString(), id.toString());
    }

    /** The names of several, in their order, with commas. */
    public String names(List<String> ids) {
        return String.join(", ", ids.stream().map(this::name).toList());
    }

    /** N, the statutory full membership; 0 if the council is not known. */
    public int fullMembership() {
        return fullMembership;
    }

    /** The members of the day, as the council lists them. */
    public List<Person> members() {
        return List.copyOf(members);
    }
}
