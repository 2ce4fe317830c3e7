package org.defter.query.pages.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * A commission on a day: who sits in it, who heads it, and where each member stands on a report.
 *
 * @param id identifier of the commission
 * @param name its name
 * @param size n, its members by law; vacant seats count (C07)
 * @param members who sits in it
 */
record Panel(String id, String name, long size, List<Seat> members) {

    Panel {
        members = List.copyOf(members);
    }

    /**
     * A member.
     *
     * @param personId identifier of the person
     * @param name their name
     * @param capacity CHAIR, DEPUTY or MEMBER
     * @param position where they stand on the draft or report; none if they have not said
     */
    record Seat(
            String personId,
            String name,
            String capacity,
            @Nullable Json position) {

        /** Whether they have said where they stand. */
        public boolean said() {
            return position != null;
        }

        /** Whether their signature is under it; a dissenter's counts (C07). */
        public boolean signed() {
            return position != null && !position.text("stance").equals("ABSENT");
        }
    }

    /**
     * A commission on a day, chair and deputy first.
     *
     * @param commission as the API has it
     * @param positions the positions on the report, each with its person
     */
    static Panel of(Json commission, LocalDate day, List<Json> positions) {
        List<Seat> members = new ArrayList<>();
        for (Json mandate : commission.objects("mandates")) {
            if (sits(mandate, day)) {
                String person = mandate.text("personId");
                members.add(new Seat(
                        person,
                        mandate.text("name"),
                        capacity(commission, person, day),
                        positions.stream()
                                .filter(position -> position.text("personId").equals(person))
                                .findFirst()
                                .orElse(null)));
            }
        }
        members.sort(Comparator.comparingInt(member -> rank(member.capacity())));
        return new Panel(commission.text("id"), commission.text("name"), commission.number("size"), members);
    }

    private static int rank(String capacity) {
        return switch (capacity) {
            case "CHAIR" -> 0;
            case "DEPUTY" -> 1;
            default -> 2;
        };
    }

    private static boolean sits(Json mandate, LocalDate day) {
        return mandate.day("from").map(from -> !from.isAfter(day)).orElse(true)
                && mandate.day("until").map(until -> !until.isBefore(day)).orElse(true)
                && mandate.day("leftOn").map(left -> left.isAfter(day)).orElse(true);
    }

    /** The last one elected to an office by that day holds it. */
    private static String capacity(Json commission, String person, LocalDate day) {
        for (String office : List.of("CHAIR", "DEPUTY")) {
            Optional<Json> holder = commission.objects("headships").stream()
                    .filter(head -> head.text("capacity").equals(office)
                            && head.day("from").map(from -> !from.isAfter(day)).orElse(true))
                    .reduce((earlier, later) -> later);
            if (holder.filter(head -> head.text("personId").equals(person)).isPresent()) {
                return office;
            }
        }
        return "MEMBER";
    }

    /** Members with a signature under it. */
    public long signatures() {
        return members.stream().filter(Seat::signed).count();
    }

    /** The names of those who have not said where they stand. */
    public List<String> missing() {
        return members.stream().filter(member -> !member.said()).map(Seat::name).toList();
    }
}
