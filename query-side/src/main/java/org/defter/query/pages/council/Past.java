package org.defter.query.pages.council;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/**
 * The moment a page is asked for. In the past nothing can be done, so the page shows no acts.
 *
 * @param asOf day or instant as it stands in the address; empty for now
 * @param by whether the day counts when it happened or when it was recorded; empty for the API's own choice
 */
public record Past(String asOf, String by) {

    /** The moment in the address of a page. */
    public static Past of(Map<String, String> given) {
        return new Past(
                given.getOrDefault("asOf", "").strip(),
                given.getOrDefault("by", "").strip());
    }

    /** Whether the page shows another moment than now. */
    public boolean isPast() {
        return !asOf.isEmpty();
    }

    /**
     * The day the page shows.
     *
     * @param today what it shows if no other day is asked for
     */
    public LocalDate day(LocalDate today) {
        return asOf.matches("\\d{4}-\\d{2}-\\d{2}.*") ? LocalDate.parse(asOf.substring(0, 10)) : today;
    }

    /** The path of the API, at that moment. */
    public String at(String path) {
        return isPast() ? path + "?asOf=" + encoded(asOf) + (by.isEmpty() ? "" : "&by=" + encoded(by)) : path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
