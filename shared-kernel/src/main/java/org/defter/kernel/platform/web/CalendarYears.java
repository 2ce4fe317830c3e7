package org.defter.kernel.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The years 1 to 9999: what ISO 8601 writes with four digits, every database keeps and a document can print. A day beyond them
 * is a slip of whoever sent it, and is refused where it comes in.
 */
public final class CalendarYears implements WebMvcConfigurer {

    private static final int FIRST = 1;
    private static final int LAST = 9999;
    private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Whether a day or moment lies in them; a time of day always does. */
    static boolean hold(TemporalAccessor time) {
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

    /** Days in paths and queries: {@code 2024-03-11}. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    private static final class Days implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) {
            return require(LocalDate.parse(text));
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
        }
    }
}
