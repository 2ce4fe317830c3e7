package org.defter.kernel.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an {@link Explanation} aloud: one sentence a clerk can say in the council, in Turkish or English.
 *
 * <p>The sentences are in {@code law/explanations_tr.properties} and {@code law/explanations_en.properties}, keyed by
 * the step and, where the sentence depends on it, the result. A stored explanation whose step no bundle knows any more
 * is still shown, as its formula.
 */
public final class ExplanationText {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::([A-Za-z]+))?}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DECIMAL = Pattern.compile("(?<![0-9.])(-?[0-9]+)\\.([0-9]+)(?![0-9.])");

    private ExplanationText() {}

    /**
     * The sentence of one step, after its rule: {@code B01: …}.
     *
     * @param locale Turkish for Turkish, anything else for English
     */
    public static String of(Explanation explanation, Locale locale) {
        boolean turkish = TURKISH.getLanguage().equals(locale.getLanguage());
        ResourceBundle words = bundle(turkish ? TURKISH : Locale.ENGLISH);
        String template = template(words, explanation);
        Matcher matcher = PLACEHOLDER.matcher(template);
        String sentence =
                matcher.replaceAll(match -> Matcher.quoteReplacement(replacement(match, explanation, words, turkish)));
        return explanation.rule() + ": " + sentence;
    }

    /** The sentences of a computation, in order. */
    public static List<String> of(Computation<?> computation, Locale locale) {
        return computation.steps().stream().map(step -> of(step, locale)).toList();
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "law.explanations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String template(ResourceBundle words, Explanation explanation) {
        return word(
                words,
                explanation.step() + "." + explanation.result(),
                word(words, explanation.step(), explanation.formula() + " = {result}"));
    }

    private static String replacement(
            MatchResult match, Explanation explanation, ResourceBundle words, boolean turkish) {
        String name = match.group(1);
        String value = "result".equals(name)
                ? explanation.result()
                : explanation.inputs().getOrDefault(name, "?");
        String plain = readable(value, turkish);
        String list = match.group(2);
        if (list == null) {
            return plain;
        }
        return word(words, list + "." + value, word(words, list, plain).replace("{value}", plain));
    }

    private static String readable(String value, boolean turkish) {
        DateTimeFormatter format = turkish
                ? DateTimeFormatter.ofPattern("dd.MM.yyyy", TURKISH)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
        String days = DAY.matcher(value)
                .replaceAll(day -> LocalDate.parse(day.group()).format(format));
        if (!turkish || !days.equals(value)) {
            return days;
        }
        return DECIMAL.matcher(value).replaceAll("$1,$2");
    }

    private static String word(ResourceBundle words, String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
