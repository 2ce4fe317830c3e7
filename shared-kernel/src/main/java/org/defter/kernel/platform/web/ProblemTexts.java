package org.defter.kernel.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What callers read about problems, in one language. The texts are in bundles {@code <name>_tr.properties} and
 * {@code <name>_en.properties} in UTF-8; a placeholder {@code {name}} is filled with the value of that name, or, where the
 * bundle has a key {@code name.value}, with the text of that key.
 */
public final class ProblemTexts {

    /** Turkish, the language of the house. */
    public static final Locale TURKISH = Locale.of("tr");

    /** English, the other one. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages there are, the default first. */
    public static final List<Locale> LANGUAGES = List.of(TURKISH, ENGLISH);

    private static final ResourceBundle.Control UTF8_PROPERTIES_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private ProblemTexts(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** The texts of HTTP's own problems. */
    public static ProblemTexts of(Locale language) {
        return of("problems", language);
    }

    /**
     * The texts of another bundle.
     *
     * @throws MissingResourceException if there is no such bundle in that language
     */
    public static ProblemTexts of(String name, Locale language) {
        return new ProblemTexts(
                language,
                ResourceBundle.getBundle(name, language, ProblemTexts.class.getClassLoader(), UTF8_PROPERTIES_ONLY));
    }

    /** The language of these texts. */
    public Locale language() {
        return language;
    }

    /**
     * The text with that key, its placeholders filled.
     *
     * @throws MissingResourceException if there is none
     */
    public String text(String key, Map<String, ?> values) {
        return fill(bundle.getString(key), values);
    }

    /** The text with that key, its placeholders filled, or null if there is none. */
    public @Nullable String optional(String key, Map<String, ?> values) {
        return bundle.containsKey(key) ? fill(bundle.getString(key), values) : null;
    }

    private String fill(String template, Map<String, ?> values) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, at, open);
            String name = template.substring(open + 1, close);
            Object value = values.get(name);
            text.append(value == null ? "?" : spoken(name, value));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    private String spoken(String name, Object value) {
        return switch (value) {
            case LocalDate date ->
                DateTimeFormatter.ofPattern("dd.MM.uuuu", language).format(date);
            case Collection<?> many ->
                many.stream().map(one -> spoken(name, one)).collect(Collectors.joining(", "));
            case Object other -> {
                String key = name + "." + other;
                yield bundle.containsKey(key) ? bundle.getString(key) : other.toString();
            }
        };
    }
}
