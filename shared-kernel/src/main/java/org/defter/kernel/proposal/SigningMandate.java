package org.defter.kernel.proposal;

import java.time.LocalDate;

/**
 * Who may sign what the decision grants, and until when (I09).
 *
 * @param signatory the person in office who signs, 1 to 200 characters
 * @param office the office the person signs in, 1 to 200 characters
 * @param until last day of the mandate
 */
public record SigningMandate(String signatory, String office, LocalDate until) {

    private static final int LONGEST = 200;

    /** Refuses with an {@link IllegalArgumentException} a mandate that names nobody or no office. */
    public SigningMandate {
        require("signatory", signatory);
        require("office", office);
    }

    /** Whether it covers a signature of that person, in that office, on that day. */
    public boolean covers(String name, String in, LocalDate day) {
        return signatory.equals(name) && office.equals(in) && !day.isAfter(until);
    }

    private static void require(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(name + " must have 1 to " + LONGEST + " characters");
        }
    }
}
