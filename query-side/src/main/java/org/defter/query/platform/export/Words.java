package org.defter.query.platform.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Headings and constants in the reader's language, from the texts the pages have. A constant is looked up once and kept for the
 * export: most have no text of their own where they stand, so that every bundle is asked several times, which took half of the time
 * of an export. For one thread.
 */
final class Words {

    private final MessageSource texts;
    private final Locale locale;
    private final Map<Asked, String> known = new HashMap<>();

    Words(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** A constant and where it stands: as many as the lines of a list have, not as many as there are lines. */
    private record Asked(List<String> places, String constant) {}

    /** The label of a member of a schema; its name if it has none. */
    String label(String schema, String member) {
        return first(member, Stream.of("label." + schema + "." + member, "label." + member));
    }

    /**
     * The name of a constant where it means something of its own, else its common name; the constant itself if it has none.
     *
     * @param constant one of few, never a text of a line
     */
    String value(List<String> places, String constant) {
        Asked asked = new Asked(places, constant);
        String name = known.get(asked);
        if (name == null) {
            name = first(
                    constant,
                    Stream.concat(
                            places.stream().map(place -> "value." + place + "." + constant),
                            Stream.of("value." + constant)));
            known.put(asked, name);
        }
        return name;
    }

    private String first(String otherwise, Stream<String> keys) {
        return keys.map(key -> texts.getMessage(key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
