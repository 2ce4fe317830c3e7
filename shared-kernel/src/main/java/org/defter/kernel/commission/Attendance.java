package org.defter.kernel.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.id.PersonId;

/**
 * Who came to the meetings of a commission, by day, whatever the order of the record (C02).
 *
 * @param days each day the commission met
 * @param excused who is excused on which day
 * @param lost the days of absence by which someone lost the seat
 */
public record Attendance(
        Map<LocalDate, MeetingDay> days, Map<LocalDate, Set<PersonId>> excused, Map<PersonId, Set<LocalDate>> lost) {

    /** Copies the maps. */
    public Attendance {
        days = Map.copyOf(days);
        excused = Map.copyOf(excused);
        lost = Map.copyOf(lost);
    }

    /**
     * A day the commission met, all items taken together.
     *
     * @param present who was there for at least one item
     * @param expected who had a seat
     */
    public record MeetingDay(Set<PersonId> present, Set<PersonId> expected) {

        /** Copies the sets. */
        public MeetingDay {
            present = Set.copyOf(present);
            expected = Set.copyOf(expected);
        }
    }

    /** No meeting yet. */
    public static Attendance initial() {
        return new Attendance(Map.of(), Map.of(), Map.of());
    }

    /** The attendance after one more event. */
    public Attendance evolve(CommissionEvent event) {
        return switch (event) {
            case CommissionAttendanceRecorded e -> {
                MeetingDay known = days.getOrDefault(e.occurredOn(), new MeetingDay(Set.of(), Set.of()));
                Set<PersonId> present = with(known.present(), e.attendees());
                Set<PersonId> expected = with(with(known.expected(), e.attendees()), e.absent());
                yield new Attendance(put(days, e.occurredOn(), new MeetingDay(present, expected)), excused, lost);
            }
            case CommissionAbsenceExcused e ->
                new Attendance(
                        days,
                        put(
                                excused,
                                e.meetingDay(),
                                with(excused.getOrDefault(e.meetingDay(), Set.of()), List.of(e.personId()))),
                        lost);
            case CommissionSeatLost e ->
                new Attendance(
                        days,
                        excused,
                        put(lost, e.personId(), with(lost.getOrDefault(e.personId(), Set.of()), e.absences())));
            case CommissionFormed _,
                    CommissionMemberElected _,
                    CommissionSeatVacated _,
                    CommissionVacancyFilled _,
                    CommissionChairElected _,
                    CommissionDeputyElected _,
                    CommissionEnded _ -> this;
        };
    }

    /** Whether the person was at a meeting of that day. */
    public boolean wasPresent(PersonId person, LocalDate day) {
        MeetingDay met = days.get(day);
        return met != null && met.present().contains(person);
    }

    /** Whether the person is excused on that day. */
    public boolean isExcused(PersonId person, LocalDate day) {
        return excused.getOrDefault(day, Set.of()).contains(person);
    }

    /** Whether an absence of that day has already cost the person the seat. */
    public boolean cost(PersonId person, LocalDate day) {
        return lost.getOrDefault(person, Set.of()).contains(day);
    }

    /**
     * The absences without excuse that followed one another up to and with that day. A meeting that the person came to,
     * was excused from, or had no seat on, ends the row; absences that have cost a seat already count no more.
     *
     * @return their days, in order; empty if the person was not absent without excuse that day
     */
    public List<LocalDate> absencesInARowUpTo(LocalDate day, PersonId person) {
        SortedMap<LocalDate, MeetingDay> sorted = new TreeMap<>(days);
        List<LocalDate> row = new ArrayList<>();
        sorted.headMap(day.plusDays(1)).forEach((each, met) -> {
            boolean absent = met.expected().contains(person)
                    && !met.present().contains(person)
                    && !isExcused(person, each)
                    && !cost(person, each);
            if (absent) {
                row.add(each);
            } else {
                row.clear();
            }
        });
        return row.isEmpty() || !row.getLast().equals(day) ? List.of() : List.copyOf(row);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> all = new HashMap<>(map);
        all.put(key, value);
        return all;
    }

    private static <T> Set<T> with(Set<T> set, List<T> added) {
        Set<T> all = new HashSet<>(set);
        all.addAll(added);
        return Set.copyOf(all);
    }
}
