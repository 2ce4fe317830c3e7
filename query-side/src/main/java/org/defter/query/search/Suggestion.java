package org.defter.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.defter.query.platform.dossier.TurkishText;

/** What somebody may have meant whose words find nothing. Pure. */
final class Suggestion {

    private static final Locale TURKISH = Locale.of("tr", "TR");
    private static final int MOST_WORDS = 8;
    private static final int SHORT = 2;

    private Suggestion() {}

    /**
     * The words with those replaced that find nothing.
     *
     * @param words what was typed
     * @param known whether a word finds something
     * @param alike titles that resemble a word
     * @return other words; none if no word was replaced, or one resembles nothing
     */
    static Optional<String> instead(String words, Predicate<String> known, Function<String, Collection<String>> alike) {
        List<String> typed =
                Arrays.stream(words.split("\\s+")).limit(MOST_WORDS).toList();
        List<String> meant = new ArrayList<>();
        boolean replaced = false;
        for (String word : typed) {
            if (word.length() <= SHORT || known.test(word)) {
                meant.add(word);
                continue;
            }
            Optional<String> nearest = nearest(word, alike.apply(word));
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            meant.add(nearest.get());
            replaced = true;
        }
        return replaced ? Optional.of(String.join(" ", meant)) : Optional.empty();
    }

    private static Optional<String> nearest(String word, Collection<String> titles) {
        String folded = TurkishText.searchable(word);
        int best = Math.max(1, folded.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String title : titles) {
            for (String candidate : title.split("[^\\p{L}\\p{N}]+")) {
                int distance = distance(folded, TurkishText.searchable(candidate));
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(candidate.toLowerCase(TURKISH));
                }
            }
        }
        return nearest;
    }

    /** How many letters have to be put in, taken out or changed to make one word of the other. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
