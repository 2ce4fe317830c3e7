package org.defter.query.pages.timeline;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Texts;

/**
 * What events and their fields are called, taken from the sentences of the history, so that a kind of event has one name
 * everywhere. Templates know it as {@code ${eventNames}}.
 */
@InTemplates
public class EventNames {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern REST = Pattern.compile("[:;(,].*$");
    private static final Pattern BEFORE = Pattern.compile("^[\\s.,:;–-]+");

    private final Texts texts;

    EventNames(Texts texts) {
        this.texts = texts;
    }

    /** The name of a kind of event: its sentence without what differs from one event to the next. */
    public String of(String type) {
        ResourceBundle sentences = sentences();
        return sentences.containsKey(type) ? name(sentences.getString(type), texts.locale()) : type;
    }

    /** The name of a field, if the history has one. */
    String field(String name) {
        ResourceBundle sentences = sentences();
        String key = "field." + name;
        return sentences.containsKey(key) ? sentences.getString(key) : "";
    }

    /** Every kind of event there is, in the order of their names. */
    List<String> all() {
        return sentences().keySet().stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .sorted((a, b) -> texts.order().compare(of(a), of(b)))
                .toList();
    }

    static String name(String sentence, Locale locale) {
        String words = PLACEHOLDER.matcher(sentence).replaceAll("");
        String rest = BEFORE.matcher(words).replaceFirst("");
        String name = REST.matcher(rest).replaceFirst("").strip();
        return name.isEmpty() ? sentence : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private ResourceBundle sentences() {
        boolean english = texts.locale().getLanguage().equals("en");
        return ResourceBundle.getBundle(
                "history",
                english ? Locale.ENGLISH : Locale.of("tr"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
