package org.defter.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The years 1 to 9999: what ISO 8601 writes with four digits, every database keeps and a document can print. A day beyond them
 * is a slip of whoever sent it, and is refused where it comes in.
 */
public final class CalendarYears {

    private static final int FIRST = 1;
    private static final int LAST = 9999;
    private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private CalendarYears() {}

    /** Whether a day or moment lies in them; a time of day always does. */
    public static boolean hold(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(BEGIN) && !instant.isAfter(END);
        }
        return !time.isSupported(ChronoField.YEAR)
                || (time.get(ChronoField.YEAR) >= FIRST && time.get(ChronoField.YEAR) <= LAST);
    }

    /**
     * A day or moment that lies in them.
     *
     * @throws DateTimeException if it does not
     */
    public static <T extends TemporalAccessor> T require(T time) {
        if (!hold(time)) {
            throw new DateTimeException("not in the years 1 to 9999: " + time);
        }
        return time;
    }
}
