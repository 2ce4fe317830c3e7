package org.defter.query.platform.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.defter.kernel.CalendarYears;
import org.defter.kernel.TownHall;

/** How moments of the past are written. */
public final class Moments {

    private static final Pattern POSITION = Pattern.compile("event:(\\d{1,18})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Moments() {}

    /**
     * Reads a moment.
     *
     * @param text a day, which counts to its end in Europe/Istanbul; an instant with its offset (ISO 8601), which counts
     *     itself; or {@code event:} and a position of the record, which counts itself
     * @throws DateTimeException if it cannot be read or lies outside of the years 1 to 9999, or if days of occurring are asked
     *     for and it is not a day
     */
    public static Moment.Past parse(String text, Timeline by) {
        String stripped = text.strip();
        return switch (by) {
            case RECORDED -> recorded(stripped);
            case OCCURRED -> new Moment.OccurredUntil(CalendarYears.require(LocalDate.parse(stripped)));
        };
    }

    private static Moment.Past recorded(String text) {
        var position = POSITION.matcher(text);
        if (position.matches()) {
            return new Moment.Position(Long.parseLong(position.group(1)));
        }
        if (DAY.matcher(text).matches()) {
            return new Moment.RecordedBefore(CalendarYears.require(LocalDate.parse(text))
                    .plusDays(1)
                    .atStartOfDay(TownHall.ZONE)
                    .toInstant());
        }
        return new Moment.RecordedBefore(
                CalendarYears.require(OffsetDateTime.parse(text)).toInstant().plusNanos(1));
    }
}
