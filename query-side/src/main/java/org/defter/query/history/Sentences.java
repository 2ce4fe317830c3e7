package org.defter.query.history;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
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
        Matcher matcher = PLACEHOLDER.matcher(pattern(event));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(filled(match, values)));
    }

    /** The components a pattern speaks of. */
    static Stream<String> placeholders(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(match -> match.group(1));
    }

    private static String filled(MatchResult match, Values values) {
        String path = match.group(1);
        if (match.group(2) != null) {
            return String.valueOf(values.count(path));
        }
        String words = match.group(3);
        if (words == null) {
            String text = values.text(path);
            return text == null ? "—" : text;
        }
        if (values.isFalse(path)) {
            return "";
        }
        String text = values.text(path);
        return text == null ? "" : words.replace("%", text);
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
