package org.defter.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a document gives it: a year, a month of a year, or a day. Written as {@code 2024}, {@code 2024-03} or
 * {@code 2024-03-11}. A document without any date has none at all, not an empty one.
 *
 * @param year the year, 1 to 9999
 * @param month the month, 1 to 12, if known
 * @param day the day of the month, if known; only with a month
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    /** Refuses what is no date, with an {@link IllegalArgumentException}. */
    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year out of 1 to 9999");
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day needs a month");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("month out of 1 to 12");
        }
        if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
            throw new IllegalArgumentException("no such day in that month");
        }
    }

    /** Reads one of the three forms; anything else is refused with an {@link IllegalArgumentException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate of(String text) {
        if (!text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("a partial date is YYYY, YYYY-MM or YYYY-MM-DD");
        }
        String[] parts = text.split("-");
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.valueOf(parts[1]) : null,
                parts.length > 2 ? Integer.valueOf(parts[2]) : null);
    }

    /** Whether the given day can be the date meant. */
    public boolean includes(LocalDate date) {
        return date.getYear() == year
                && (month == null || date.getMonthValue() == month)
                && (day == null || date.getDayOfMonth() == day);
    }

    /** The first day that can be meant. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    @Override
    @JsonValue
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
