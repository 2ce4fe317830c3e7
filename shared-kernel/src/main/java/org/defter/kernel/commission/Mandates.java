package org.defter.kernel.commission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who sat in a commission, who chaired it, which seats were vacant, on which day. Every answer is for a day and is empty
 * before the commission was formed and after it ended. It does not know when the council's term ended: whoever acts for a
 * commission after that is refused by the {@code Roster}.
 *
 * @param commissionId the commission
 * @param councilId its council
 * @param municipalityId its municipality
 * @param name official name
 * @param kind its field
 * @param size number of members n (C01)
 * @param formedOn first day
 * @param endedOn last day; none while it lasts
 * @param mandates every mandate given, in the order of the record
 * @param headships every election of a chair or deputy, in the order of the record
 */
public record Mandates(
        CommissionId commissionId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        String name,
        CommissionKind kind,
        int size,
        LocalDate formedOn,
        @Nullable LocalDate endedOn,
        List<Mandate> mandates,
        List<Headship> headships) {

    /** Copies the lists. */
    public Mandates {
        mandates = List.copyOf(mandates);
        headships = List.copyOf(headships);
    }

    /** A commission that has just been formed: nobody is elected. */
    public static Mandates initial(CommissionFormed event) {
        return new Mandates(
                event.commissionId(),
                event.councilId(),
                event.municipalityId(),
                event.name(),
                event.kind(),
                event.size(),
                event.occurredOn(),
                null,
                List.of(),
                List.of());
    }

    /** The mandates after one more event. */
    public Mandates evolve(CommissionEvent event) {
        return switch (event) {
            case CommissionFormed _ -> this;
            case CommissionMemberElected e ->
                with(and(mandates, new Mandate(e.personId(), e.name(), e.occurredOn(), e.until(), null, null, null)));
            case CommissionSeatVacated e ->
                with(mandates.stream()
                        .map(seat -> seat.personId().equals(e.personId()) && seat.heldOn(e.occurredOn())
                                ? seat.leaving(e.occurredOn())
                                : seat)
                        .toList());
            case CommissionVacancyFilled e ->
                with(and(
                        mandates.stream()
                                .map(seat -> seat.personId().equals(e.replaces()) && seat.vacantOn(e.occurredOn())
                                        ? seat.filled(e.occurredOn())
                                        : seat)
                                .toList(),
                        new Mandate(e.personId(), e.name(), e.occurredOn(), e.until(), e.replaces(), null, null)));
            case CommissionChairElected e -> headed(CommissionCapacity.CHAIR, e.personId(), e.occurredOn());
            case CommissionDeputyElected e -> headed(CommissionCapacity.DEPUTY, e.personId(), e.occurredOn());
            case CommissionSeatLost e ->
                with(mandates.stream()
                        .map(seat -> seat.personId().equals(e.personId()) && seat.heldOn(e.occurredOn())
                                ? seat.leaving(e.occurredOn().plusDays(1))
                                : seat)
                        .toList());
            case CommissionAttendanceRecorded _, CommissionAbsenceExcused _ -> this;
            case CommissionEnded e -> ended(e.occurredOn());
        };
    }

    /** Whether the commission exists on this day, first and last day included. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(formedOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** Who is in a seat on this day, in the order of the record. */
    public List<Mandate> membersOn(LocalDate day) {
        return existsOn(day)
                ? mandates.stream().filter(seat -> seat.heldOn(day)).toList()
                : List.of();
    }

    /** Whether the person is in a seat on this day. */
    public boolean isMemberOn(PersonId person, LocalDate day) {
        return membersOn(day).stream().anyMatch(seat -> seat.personId().equals(person));
    }

    /** The chair on this day: the one elected last, while in the seat it was elected from. */
    public Optional<PersonId> chairOn(LocalDate day) {
        return headOn(CommissionCapacity.CHAIR, day);
    }

    /** The deputy chair on this day, found like the chair. */
    public Optional<PersonId> deputyOn(LocalDate day) {
        return headOn(CommissionCapacity.DEPUTY, day);
    }

    /** In which capacity the person is in a seat on this day; none for who is not. */
    public Optional<CommissionCapacity> capacityOf(PersonId person, LocalDate day) {
        if (!isMemberOn(person, day)) {
            return Optional.empty();
        }
        if (chairOn(day).filter(person::equals).isPresent()) {
            return Optional.of(CommissionCapacity.CHAIR);
        }
        boolean deputy = deputyOn(day).filter(person::equals).isPresent();
        return Optional.of(deputy ? CommissionCapacity.DEPUTY : CommissionCapacity.MEMBER);
    }

    /** The seats that were left and stand empty on this day (C02). */
    public List<Mandate> vacanciesOn(LocalDate day) {
        return existsOn(day)
                ? mandates.stream().filter(seat -> seat.vacantOn(day)).toList()
                : List.of();
    }

    /** The name of a person who has or had a seat, as last recorded. */
    public Optional<String> nameOf(PersonId person) {
        return mandates.reversed().stream()
                .filter(seat -> seat.personId().equals(person))
                .map(Mandate::name)
                .findFirst();
    }

    private Optional<PersonId> headOn(CommissionCapacity capacity, LocalDate day) {
        return headships.stream()
                .filter(head -> head.capacity() == capacity && !head.from().isAfter(day))
                .max(Comparator.comparing(Headship::from).thenComparingInt(headships::lastIndexOf))
                .filter(head -> membersOn(day).stream()
                        .anyMatch(seat -> seat.personId().equals(head.personId()) && seat.heldOn(head.from())))
                .map(Headship::personId);
    }

    private Mandates headed(CommissionCapacity capacity, PersonId person, LocalDate day) {
        return new Mandates(
                commissionId,
                councilId,
                municipalityId,
                name,
                kind,
                size,
                formedOn,
                endedOn,
                mandates,
                and(headships, new Headship(capacity, person, day)));
    }

    private Mandates ended(LocalDate last) {
        return new Mandates(
                commissionId, councilId, municipalityId, name, kind, size, formedOn, last, mandates, headships);
    }

    private Mandates with(List<Mandate> changed) {
        return new Mandates(
                commissionId, councilId, municipalityId, name, kind, size, formedOn, endedOn, changed, headships);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
