package org.defter.kernel.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of council papers, small, with a capital and in capitals, and how they look when letters are lost. Read when the first text is damaged. */
final class CouncilWords {

    private static final Locale TURKISH = Locale.of("tr", "TR");
    private static final int FEWEST_LEFT = 2;
    private static final Pattern ALL = Pattern.compile("[çğıöşüÇĞİÖŞÜâîûÂÎÛ]");

    /** What western encodings have no room for; they keep the others. */
    private static final Pattern NOT_WESTERN = Pattern.compile("[ğışĞİŞ]");

    /** By the word as it looks when letters are lost; empty where more than one looks so. */
    private static final Map<String, String> BY_LOOK = read();

    private static final Set<String> FORMS = Set.copyOf(BY_LOOK.values());

    private CouncilWords() {}

    /** Whether it is one of the words, whole. */
    static boolean has(String word) {
        return FORMS.contains(word);
    }

    /** The word it must have been; null if none is known that looks so, or several are. */
    static @Nullable String known(String word) {
        if (word.chars().filter(c -> c != LostLetters.LOST).count() < FEWEST_LEFT) {
            return null;
        }
        if (word.indexOf(LostLetters.LOST) < 0) {
            // A beginning that lost nothing; what follows it did.
            return has(word) ? word : null;
        }
        String whole = BY_LOOK.get(word);
        return whole == null || whole.isEmpty() ? null : whole;
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(CouncilWords.class.getResourceAsStream("words_tr.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(word -> {
                String capitals = word.toUpperCase(TURKISH);
                for (String form : List.of(word, capitals, capitals.charAt(0) + word.substring(1))) {
                    put(words, without(ALL, form), form);
                    put(words, without(NOT_WESTERN, form), form);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String look, String form) {
        // Of a word with a capital and without the small one stays: where it stands says which.
        words.merge(look, form, (one, other) -> one.toLowerCase(TURKISH).equals(other.toLowerCase(TURKISH)) ? one : "");
    }

    private static String without(Pattern letters, String form) {
        return letters.matcher(form).replaceAll(String.valueOf(LostLetters.LOST));
    }
}
