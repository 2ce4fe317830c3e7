package org.defter.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.defter.query.platform.Codes;
import org.jspecify.annotations.Nullable;

/**
 * The sentences and names of fields of one language, from the bundle {@code history}.
 *
 * <p>A sentence speaks of the event by placeholders: {@code {title}}, {@code {vote.yes}} for a component of a component,
 * {@code {present#}} for how many there are, and {@code {reason?, because: %}} for words that stand only where there is
 * a value (or where it is true), the value in the place of {@code %}.
 */
final class Sentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z.]+)(#)?(?:\\?([^}]*))?}");
    private static final Map<Locale, Sentences> ALL = new ConcurrentHashMap<>();

    private final ResourceBundle texts;
    private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();

    private Sentences(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "history",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences of the language nearest to the one asked for. */
    static Sentences in(Locale locale) {
        return ALL.computeIfAbsent(Codes.language(locale), Sentences::new);
    }

    /** The pattern of an event. */
    String pattern(String event) {
        return texts.getString(event);
    }

    /** The name of a field: the last part of its path; the path itself for what has no name, such as a year. */
    String field(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String key = "field." + last;
        return texts.containsKey(key) ? texts.getString(key) : last;
    }

    /** Whether there is a text under the key. */
    boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The sentence of an event. */
    String tell(String event, Values values) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts.computeIfAbsent(event, this::taken)) {
            switch (part) {
                case Words(String words) -> sentence.append(words);
                case Count(String path) -> sentence.append(values.count(path));
                case Value(String path) -> {
                    String text = values.text(path);
                    sentence.append(text == null ? "—" : text);
                }
                case Maybe(String path, String words) -> {
                    String text = values.isFalse(path) ? null : values.text(path);
                    if (text != null) {
                        sentence.append(words.replace("%", text));
                    }
                }
            }
        }
        return sentence.toString();
    }

    /** The parts of an event's sentence; taken apart once, as every event of the record is told at least twice. */
    private List<Part> taken(String event) {
        String pattern = pattern(event);
        List<Part> taken = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            taken.add(new Words(pattern.substring(from, matcher.start())));
            String path = matcher.group(1);
            String words = matcher.group(3);
            if (matcher.group(2) != null) {
                taken.add(new Count(path));
            } else {
                taken.add(words == null ? new Value(path) : new Maybe(path, words));
            }
            from = matcher.end();
        }
        taken.add(new Words(pattern.substring(from)));
        return List.copyOf(taken);
    }

    /** A part of a sentence. */
    private sealed interface Part {}

    /** What is said whatever the event holds. */
    private record Words(String words) implements Part {}

    /** How many there are. */
    private record Count(String path) implements Part {}

    /** A value, or a dash. */
    private record Value(String path) implements Part {}

    /** Words around a value, said only if there is one. */
    private record Maybe(String path, String words) implements Part {}

    /** The components a pattern speaks of. */
    static Stream<String> placeholders(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(match -> match.group(1));
    }

    /** What an event says, in words. */
    interface Values {

        /** The value at a path in words; none if it has none. */
        @Nullable
        String text(String path);

        /** Whether the value is a plain no. */
        boolean isFalse(String path);

        /** How many there are. */
        int count(String path);
    }
}
