package org.defter.query.pages.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The moment a page shows something at.
 *
 * @param asOf as the API takes it: a day, an instant with offset, or {@code event:<position>}; empty for now
 * @param by which time of an event counts, RECORDED or OCCURRED; empty for the API's choice
 */
public record Past(String asOf, String by) {

    /** What had happened by a day, as known today. */
    public static final String OCCURRED = "OCCURRED";

    private static final String EVENT = "event:";

    /** The moment a request asks for. */
    public static Past of(@Nullable String asOf, @Nullable String by) {
        String moment = asOf == null ? "" : asOf.strip();
        // A plus sign that a browser sent as it was typed arrives as a blank.
        String read = moment.contains("T") ? moment.replace(' ', '+') : moment;
        return new Past(read, read.isEmpty() || by == null || (by.equals(OCCURRED) && !isDay(read)) ? "" : by.strip());
    }

    private static boolean isDay(String moment) {
        return moment.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** Whether it is not now. */
    public boolean isPast() {
        return !asOf.isEmpty();
    }

    /** The moment as a query, with its question mark; empty for now. */
    public String query() {
        return isPast()
                ? "?asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8)
                        + (by.isEmpty() ? "" : "&by=" + URLEncoder.encode(by, StandardCharsets.UTF_8))
                : "";
    }

    /** The moment in words. */
    public String text(Texts texts) {
        if (asOf.startsWith(EVENT)) {
            return texts.of("past.event", asOf.substring(EVENT.length()));
        }
        String moment =
                asOf.contains("T") ? texts.time(OffsetDateTime.parse(asOf).toInstant()) : texts.longDay(asOf);
        return texts.of(by.equals(OCCURRED) ? "past.occurred" : "past.recorded", moment);
    }
}
