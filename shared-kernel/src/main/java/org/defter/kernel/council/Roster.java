package org.defter.kernel.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.ChairOffice;
import org.jspecify.annotations.Nullable;

/**
 * Who sat in the council of a term, in which seat and office, on which day. Every answer is for a day and is empty
 * outside the term.
 *
 * @param councilId the council of this term
 * @param municipalityId its municipality
 * @param term name of the term
 * @param fullMembership statutory full membership N, the mayor included
 * @param electionDay day of the local elections the term stands on
 * @param convenedOn first day of the term
 * @param endedOn last day of the term; none while it runs
 * @param members every seat taken, in the order of the record
 * @param officers every election to an office, in the order of the record
 * @param recesses months without an ordinary meeting, as decided
 */
public record Roster(
        CouncilId councilId,
        MunicipalityId municipalityId,
        String term,
        int fullMembership,
        LocalDate electionDay,
        LocalDate convenedOn,
        @Nullable LocalDate endedOn,
        List<Member> members,
        List<Officer> officers,
        Set<YearMonth> recesses) {

    /** Copies the collections. */
    public Roster {
        members = List.copyOf(members);
        officers = List.copyOf(officers);
        recesses = Collections.unmodifiableSet(new TreeSet<>(recesses));
    }

    /** The roster of a council that has just come together: nobody is seated. */
    public static Roster initial(CouncilConvened event) {
        return new Roster(
                event.councilId(),
                event.municipalityId(),
                event.term(),
                event.fullMembership(),
                event.electionDay(),
                event.occurredOn(),
                null,
                List.of(),
                List.of(),
                Set.of());
    }

    /** The roster after one more event. */
    public Roster evolve(CouncilEvent event) {
        return switch (event) {
            case CouncilConvened _ -> this;
            case MemberSeated e ->
                with(
                        and(members, new Member(e.personId(), e.name(), e.seat(), e.occurredOn(), null)),
                        officers,
                        endedOn);
            case OfficerElected e ->
                with(members, and(officers, new Officer(e.personId(), e.office(), e.occurredOn(), e.until())), endedOn);
            case SeatVacated e -> vacated(e.personId(), e.occurredOn());
            case RecessDecided e -> recess(e.month());
            case CouncilTermEnded e -> with(members, officers, e.occurredOn());
        };
    }

    /** Whether the day is in the term, first and last day included. */
    public boolean inTermOn(LocalDate day) {
        return !day.isBefore(convenedOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** Who is seated on this day, in the order of the record. */
    public List<Member> membersOn(LocalDate day) {
        return inTermOn(day)
                ? members.stream().filter(member -> member.seatedOn(day)).toList()
                : List.of();
    }

    /** Whether the person has a seat on this day, the mayor's included. */
    public boolean isMemberOn(PersonId person, LocalDate day) {
        return membersOn(day).stream().anyMatch(member -> member.personId().equals(person));
    }

    /** The mayor on this day. */
    public Optional<Member> mayorOn(LocalDate day) {
        return membersOn(day).stream()
                .filter(member -> member.seat() == Seat.MAYOR)
                .findFirst();
    }

    /** Who holds the office on this day, in the order of the elections. */
    public List<PersonId> officersOn(CouncilOffice office, LocalDate day) {
        return officers.stream()
                .filter(officer -> officer.office() == office && officer.inOfficeOn(day))
                .map(Officer::personId)
                .filter(person -> isMemberOn(person, day))
                .distinct()
                .toList();
    }

    /** Whether the person holds the office on this day. */
    public boolean holds(PersonId person, CouncilOffice office, LocalDate day) {
        return officersOn(office, day).contains(person);
    }

    /** Who may chair a sitting on this day, in the order of the law (A08): mayor, first deputy, second deputy. */
    public SequencedMap<ChairOffice, PersonId> eligibleChairs(LocalDate day) {
        SequencedMap<ChairOffice, PersonId> chairs = new LinkedHashMap<>();
        mayorOn(day).ifPresent(mayor -> chairs.put(ChairOffice.MAYOR, mayor.personId()));
        officersOn(CouncilOffice.FIRST_DEPUTY, day).forEach(person -> chairs.put(ChairOffice.FIRST_DEPUTY, person));
        officersOn(CouncilOffice.SECOND_DEPUTY, day).forEach(person -> chairs.put(ChairOffice.SECOND_DEPUTY, person));
        return chairs;
    }

    /** The name of a person who has or had a seat, as last recorded. */
    public Optional<String> nameOf(PersonId person) {
        return members.reversed().stream()
                .filter(member -> member.personId().equals(person))
                .map(Member::name)
                .findFirst();
    }

    /** Who leaves a seat leaves the offices that came with it, and does not get them back with a later seat. */
    private Roster vacated(PersonId person, LocalDate firstDayWithout) {
        Optional<Member> left = members.stream()
                .filter(member -> member.personId().equals(person) && member.seatedOn(firstDayWithout))
                .findFirst();
        return left.map(seat -> with(
                        members.stream()
                                .map(member -> member.equals(seat) ? member.leaving(firstDayWithout) : member)
                                .toList(),
                        officers.stream()
                                .map(officer -> officer.personId().equals(person) && seat.seatedOn(officer.from())
                                        ? officer.leaving(firstDayWithout)
                                        : officer)
                                .toList(),
                        endedOn))
                .orElse(this);
    }

    /** In how many months of the year the council is in recess. */
    public int recessMonths(int year) {
        return (int) recesses.stream().filter(month -> month.getYear() == year).count();
    }

    private Roster recess(YearMonth month) {
        Set<YearMonth> all = new TreeSet<>(recesses);
        all.add(month);
        return new Roster(
                councilId,
                municipalityId,
                term,
                fullMembership,
                electionDay,
                convenedOn,
                endedOn,
                members,
                officers,
                all);
    }

    private Roster with(List<Member> newMembers, List<Officer> newOfficers, @Nullable LocalDate ended) {
        return new Roster(
                councilId,
                municipalityId,
                term,
                fullMembership,
                electionDay,
                convenedOn,
                ended,
                newMembers,
                newOfficers,
                recesses);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
