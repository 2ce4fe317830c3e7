package org.defter.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.defter.query.platform.dossier.TurkishText;
import org.defter.query.search.SearchView.Mark;

/**
 * Finds in a text, as it is written, the words that were searched for: on folded letters, with the offsets of the written ones.
 * Pure. A word of the text counts if it begins with a searched one, or with a stem of it; of one or two letters it has to be
 * that word. What the index found by a stem only is marked too, because stems are given along with the words.
 */
final class Marks {

    private static final int SHORT = 2;
    private static final int AROUND = 110;

    private final List<String> beginnings;
    private final List<String> whole;

    /**
     * Marks for words.
     *
     * @param words what was searched for
     * @param stems their stems, as the index has them
     */
    Marks(String words, List<String> stems) {
        List<String> initial = new ArrayList<>();
        List<String> brief = new ArrayList<>();
        for (String word : folded(words)) {
            (word.length() > SHORT ? initial : brief).add(word);
        }
        stems.stream()
                .map(TurkishText::searchable)
                .filter(stem -> stem.length() > SHORT)
                .forEach(initial::add);
        this.beginnings = initial.stream()
                .flatMap(word -> Stream.of(word, softened(word)))
                .distinct()
                .toList();
        this.whole = List.copyOf(brief);
    }

    /** A word as it begins before a vowel: the stem of yönetmeliği is yönetmelik. */
    private static String softened(String word) {
        String shorter = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'k' -> shorter + 'g';
            case 'p' -> shorter + 'b';
            case 't' -> shorter + 'd';
            default -> word;
        };
    }

    /** The words of a text, folded; every sign between letters and digits parts them. */
    static List<String> folded(String text) {
        return Arrays.stream(TurkishText.searchable(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Where in the text the words stand, in order. */
    List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!inWord(character)) {
                at += Character.charCount(character);
                continue;
            }
            int start = at;
            while (at < text.length() && inWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (meant(TurkishText.searchable(text.substring(start, at)))) {
                marks.add(new Mark(start, at));
            }
        }
        return marks;
    }

    private static boolean inWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private boolean meant(String word) {
        return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }

    /** A piece of a text around the first place where a word stands; its beginning if none does; empty of an empty text. */
    String excerpt(String text) {
        List<Mark> marks = in(text);
        int middle = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = Math.max(0, middle - AROUND);
        int end = Math.min(text.length(), Math.max(middle, AROUND) + AROUND);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String piece = text.substring(start, end).strip();
        return (start > 0 ? "… " : "") + piece + (end < text.length() ? " …" : "");
    }
}
