package org.defter.query.pages.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act a page leads to, or the reason why it is not possible now.
 *
 * @param act operation of the API; its name is {@code act.<act>}
 * @param fields what its form already knows, in the order of the address
 * @param why key of the reason why it is not possible now; none if it is
 * @param rule rule of the law behind that reason; none if it is the order of things
 */
public record Offer(
        String act,
        List<Map.Entry<String, String>> fields,
        @Nullable String why,
        @Nullable String rule) {

    /** Copies the list. */
    public Offer {
        fields = List.copyOf(fields);
    }

    /** An act that is possible. */
    public static Offer of(String act) {
        return new Offer(act, List.of(), null, null);
    }

    /** An act that is not possible, and why. */
    public static Offer not(String act, String why, @Nullable String rule) {
        return new Offer(act, List.of(), why, rule);
    }

    /** The same with something its form then knows; nothing is added without a value. */
    public Offer with(String field, @Nullable Object value) {
        return value == null || value.toString().isEmpty()
                ? this
                : new Offer(
                        act,
                        Stream.concat(fields.stream(), Stream.of(Map.entry(field, value.toString())))
                                .toList(),
                        why,
                        rule);
    }

    /** Whether it is possible now. */
    public boolean possible() {
        return why == null;
    }

    /**
     * Address of its form.
     *
     * @param id what it is done to
     * @param back where it leads back to
     */
    public String href(String id, String back) {
        return "/acts/" + act + "?"
                + Stream.concat(Stream.of(Map.entry("id", id), Map.entry("back", back)), fields.stream())
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
