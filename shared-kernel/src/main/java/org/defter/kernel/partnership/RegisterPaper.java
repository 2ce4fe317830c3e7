package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision or permission as an older register has it: by number, by day, or by both.
 *
 * @param number its number; none if the source gives none
 * @param day its day; none if the source gives none
 */
public record RegisterPaper(
        @Nullable String number, @Nullable LocalDate day) {

    /** Refuses with an {@link IllegalArgumentException} what says nothing. */
    public RegisterPaper {
        if (number == null && day == null) {
            throw new IllegalArgumentException("a paper has a number or a day");
        }
    }

    /** The one with what the other adds; what is known stays. */
    static @Nullable RegisterPaper merged(@Nullable RegisterPaper known, @Nullable RegisterPaper found) {
        if (known == null || found == null) {
            return known == null ? found : known;
        }
        return new RegisterPaper(
                known.number == null ? found.number : known.number, known.day == null ? found.day : known.day);
    }

    /** Whether both say of the same thing something else. */
    public boolean contradicts(RegisterPaper other) {
        return (number != null && other.number != null && !number.equals(other.number))
                || (day != null && other.day != null && !day.equals(other.day));
    }
}
