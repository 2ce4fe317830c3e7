package org.defter.kernel.commission;

import java.time.LocalDate;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The seat of one person in a commission.
 *
 * @param personId the person
 * @param name name as in the public record
 * @param from first day of the mandate
 * @param until last day it was given for
 * @param replaces whose seat it was, for a successor (C02)
 * @param leftOn first day without the person, if the seat was vacated
 * @param filledOn first day of the successor, if the vacated seat was filled
 */
public record Mandate(
        PersonId personId,
        String name,
        LocalDate from,
        LocalDate until,
        @Nullable PersonId replaces,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate filledOn) {

    /** Whether the person is in the seat on this day, the end of the commission aside. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (leftOn == null || day.isBefore(leftOn));
    }

    /** Whether the seat was left and stands empty on this day, for the remainder of its time (C02). */
    public boolean vacantOn(LocalDate day) {
        return leftOn != null
                && !day.isBefore(leftOn)
                && !day.isAfter(until)
                && (filledOn == null || day.isBefore(filledOn));
    }

    /** The last day the person is in the seat; before the first if it was left at once. */
    public LocalDate lastDay() {
        return leftOn == null ? until : leftOn.minusDays(1);
    }

    Mandate leaving(LocalDate firstDayWithout) {
        return new Mandate(personId, name, from, until, replaces, firstDayWithout, filledOn);
    }

    Mandate filled(LocalDate firstDayOfSuccessor) {
        return new Mandate(personId, name, from, until, replaces, leftOn, firstDayOfSuccessor);
    }
}
