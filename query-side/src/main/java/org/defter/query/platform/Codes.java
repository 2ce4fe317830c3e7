package org.defter.query.platform;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The constants of the record in words, from the bundle {@code codes}: Turkish, and English for who asks for it. */
public final class Codes {

    /** Turkish, the language of the record and of who asks for none. */
    public static final Locale TURKISH = Locale.of("tr");

    private static final Map<Locale, Codes> ALL = new ConcurrentHashMap<>();

    private final ResourceBundle texts;

    private Codes(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "codes", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts of the language nearest to the one asked for. */
    public static Codes in(Locale locale) {
        return ALL.computeIfAbsent(language(locale), Codes::new);
    }

    /** English where it is asked for, else Turkish. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : TURKISH;
    }

    /** The constant in words. */
    public String text(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /**
     * The text under a key.
     *
     * @throws MissingResourceException if the bundle has none
     */
    public String text(String key) {
        return texts.getString(key);
    }

    /** Whether there is a text under the key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }
}
