package org.defter.kernel.council;

import java.time.LocalDate;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A member in an office of the council, from the day of the election to the last day.
 *
 * @param personId the member
 * @param office the office
 * @param from day of the election
 * @param until last day of the office; none = to the end of the term
 */
public record Officer(
        PersonId personId,
        CouncilOffice office,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether the office is held on this day, the end of the term aside. */
    public boolean inOfficeOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Officer leaving(LocalDate firstDayWithout) {
        LocalDate last = firstDayWithout.minusDays(1);
        return until != null && until.isBefore(last) ? this : new Officer(personId, office, from, last);
    }
}
