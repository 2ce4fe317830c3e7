package org.defter.command;

import java.time.LocalDate;

/** Which of two days. */
public final class Days {

    private Days() {}

    /** The later of two days; either if they are the same. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
