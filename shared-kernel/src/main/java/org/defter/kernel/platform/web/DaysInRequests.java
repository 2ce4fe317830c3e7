package org.defter.kernel.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.defter.kernel.CalendarYears;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days in paths and queries: {@code 2024-03-11}, in the years 1 to 9999. */
final class DaysInRequests implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    private static final class Days implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) {
            return CalendarYears.require(LocalDate.parse(text));
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
        }
    }
}
