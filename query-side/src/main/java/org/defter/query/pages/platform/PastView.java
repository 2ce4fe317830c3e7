package org.defter.query.pages.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment a page shows something at.
 *
 * @param asOf what was so then: a day, an instant or an event; empty for now
 * @param by {@code OCCURRED} for what had happened by then, {@code RECORDED} for what was on record; empty for the latter
 */
public record PastView(String asOf, String by) {

    /** What a request asks for. */
    public static PastView of(@Nullable String asOf, @Nullable String by) {
        return new PastView(asOf == null ? "" : asOf.strip(), by == null ? "" : by.strip());
    }

    /** Whether it is another moment than now: nothing can be done there. */
    public boolean past() {
        return !asOf.isEmpty();
    }

    /** Its query with the question mark; empty for now. */
    public String query() {
        return past()
                ? "?"
                        + Stream.of(parameter("asOf", asOf), parameter("by", by))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("&"))
                : "";
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
