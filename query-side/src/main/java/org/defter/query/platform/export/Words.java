package org.defter.query.platform.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Headings and constants in the reader's language, from the texts the pages have. */
final class Words {

    private final MessageSource texts;
    private final Locale locale;

    Words(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The label of a member of a schema; its name if it has none. */
    String label(String schema, String member) {
        return first(member, "label." + schema + "." + member, "label." + member);
    }

    /** The name of a constant where it means something of its own, else its common name; the constant itself if it has none. */
    String value(List<String> places, String constant) {
        return first(
                constant,
                Stream.concat(
                                places.stream().map(place -> "value." + place + "." + constant),
                                Stream.of("value." + constant))
                        .toArray(String[]::new));
    }

    private String first(String otherwise, String... keys) {
        return Stream.of(keys)
                .map(key -> texts.getMessage(key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
