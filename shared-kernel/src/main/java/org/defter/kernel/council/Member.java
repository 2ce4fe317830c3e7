package org.defter.kernel.council;

import java.time.LocalDate;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a seat of the council, from the first to the last day.
 *
 * @param personId the person
 * @param name name as in the public record
 * @param seat mayor or member
 * @param from first day in the seat
 * @param until last day in the seat; none = to the end of the term
 */
public record Member(
        PersonId personId,
        String name,
        Seat seat,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether the person is in the seat on this day, the end of the term aside. */
    public boolean seatedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Member leaving(LocalDate firstDayWithout) {
        return new Member(personId, name, seat, from, firstDayWithout.minusDays(1));
    }
}
