package org.defter.query.pages.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The moment a page shows something at. In the past nothing can be done, so a page of it shows no acts.
 *
 * @param asOf as the API takes it: a day, an instant with offset, or {@code event:<position>}; empty for now
 * @param by which time of an event counts, RECORDED or OCCURRED; empty for the API's choice
 */
public record Past(String asOf, String by) {

    /** What had happened by a day, as known today. */
    public static final String OCCURRED = "OCCURRED";

    private static final String EVENT = "event:";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /** The moment of these two, as they stand. */
    public static Past of(@Nullable String asOf, @Nullable String by) {
        return new Past(asOf == null ? "" : asOf.strip(), by == null ? "" : by.strip());
    }

    /** The moment in the address of a page, as it stands there. */
    public static Past of(Map<String, String> given) {
        return of(given.get("asOf"), given.get("by"));
    }

    /** The moment of what somebody typed: the day of occurring counts for days only, and a plus sign may have become a blank. */
    public static Past typed(@Nullable String asOf, @Nullable String by) {
        Past past = of(asOf, by);
        // A plus sign that a browser sent as it was typed arrives as a blank.
        String read = past.asOf().contains("T") ? past.asOf().replace(' ', '+') : past.asOf();
        boolean free = read.isEmpty() || (OCCURRED.equals(by) && !read.matches(DAY));
        return new Past(read, free ? "" : past.by());
    }

    /** Whether it is not now. */
    public boolean isPast() {
        return !asOf.isEmpty();
    }

    /**
     * The day the page shows.
     *
     * @param today what it shows if no other day is asked for
     */
    public LocalDate day(LocalDate today) {
        return asOf.matches(DAY + ".*") ? LocalDate.parse(asOf.substring(0, 10)) : today;
    }

    /** The moment as a query, with its question mark; empty for now. */
    public String query() {
        return isPast() ? "?asOf=" + encoded(asOf) + (by.isEmpty() ? "" : "&by=" + encoded(by)) : "";
    }

    /** The path of the API, at that moment. */
    public String at(String path) {
        return path + query();
    }

    /** The moment in words. */
    public String text(Texts texts) {
        if (asOf.startsWith(EVENT)) {
            return texts.of("past.event", asOf.substring(EVENT.length()));
        }
        String moment;
        try {
            moment = asOf.contains("T") ? texts.time(OffsetDateTime.parse(asOf).toInstant()) : texts.longDay(asOf);
        } catch (DateTimeException e) {
            // Not a moment: whoever reads at it is refused by the API; here it is only named.
            moment = asOf;
        }
        return texts.of(by.equals(OCCURRED) ? "past.occurred" : "past.recorded", moment);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
