package org.defter.kernel.extraction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Letters for which an encoding had no room, so that a question mark or a replacement character stands in their place:
 * {@code KOM?SYON}. A word is restored where only one of the words of council papers fits, alone or as the beginning of a longer one;
 * names of people and places are left as they stand, for nobody can know them.
 */
final class LostLetters {

    private static final Locale TURKISH = Locale.of("tr", "TR");
    static final char LOST = '?';
    private static final char REPLACEMENT = '\ufffd';

    /** So many words with a mark inside are no questions any more. */
    private static final int DAMAGED = 4;

    /** A beginning shorter than this fits too much. */
    private static final int SHORTEST_STEM = 5;

    /** A word longer than this is none. */
    private static final int LONGEST = 40;

    /** A letter that stays lost, while the text is read: a letter that no Turkish text has. */
    private static final char CAPITAL = '\u0241';

    private static final char SMALL = '\u0242';
    private static final String VOWELS = "aeıioöuüAEIİOÖUÜ";

    private LostLetters() {}

    /** The same text with the words restored that leave no choice; the places stay. */
    static Tape restored(Tape in) {
        String text = in.text().replace(REPLACEMENT, LOST);
        if (text.indexOf(LOST) < 0 || !damaged(text)) {
            return in;
        }
        Tape out = new Tape(in.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && partOfWord(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.take(in, i);
                i++;
                continue;
            }
            String word = text.substring(i, end);
            String whole =
                    word.indexOf(LOST) < 0 || word.length() > LONGEST ? word : begun(text, i, marked(restored(word)));
            for (int k = 0; k < whole.length(); k++) {
                out.take(in, i + k, whole.charAt(k));
            }
            i = end;
        }
        return out;
    }

    private static boolean partOfWord(char c) {
        return c == LOST || Character.isLetter(c);
    }

    private static boolean damaged(String text) {
        int found = 0;
        for (int i = 1; i + 1 < text.length() && found < DAMAGED; i++) {
            if (text.charAt(i) == LOST && Character.isLetter(text.charAt(i - 1)) && partOfWord(text.charAt(i + 1))) {
                found++;
            }
        }
        return found >= DAMAGED;
    }

    private static String restored(String word) {
        String whole = CouncilWords.known(word);
        if (whole != null) {
            return whole;
        }
        for (int length = word.length() - 1; length >= SHORTEST_STEM; length--) {
            String stem = CouncilWords.known(word.substring(0, length));
            String ending = word.substring(length);
            if (stem != null) {
                // A single mark after a whole word may well ask.
                return ending.equals("?") ? stem + ending : ended(stem, ending);
            }
        }
        return word;
    }

    /** A word whose first letter was lost has a capital where a line, a cell or a sentence begins. */
    private static String begun(String text, int at, String word) {
        if (text.charAt(at) != LOST || Character.isUpperCase(word.charAt(word.length() - 1))) {
            return word;
        }
        boolean begins = at == 0
                || "\n\t|".indexOf(text.charAt(at - 1)) >= 0
                || (at > 1 && text.charAt(at - 1) == ' ' && " .:|\n".indexOf(text.charAt(at - 2)) >= 0);
        String first = word.substring(0, 1);
        return (begins ? first.toUpperCase(TURKISH) : first) + word.substring(1);
    }

    /** With letters in place of the marks that stay inside of a word, so that it is read as one word. */
    private static String marked(String word) {
        StringBuilder marked = new StringBuilder(word);
        int last = word.length() - 1;
        if (word.charAt(last) == LOST && CouncilWords.has(word.substring(0, last))) {
            // After a whole word it may well ask.
            last--;
        }
        for (int i = 0; i <= last; i++) {
            if (word.charAt(i) == LOST) {
                marked.setCharAt(i, capital(word, i) ? CAPITAL : SMALL);
            }
        }
        return marked.toString();
    }

    private static boolean capital(String word, int i) {
        if (i == 0) {
            return true;
        }
        int next = i + 1;
        while (next < word.length() && word.charAt(next) == LOST) {
            next++;
        }
        return next < word.length()
                ? Character.isUpperCase(word.charAt(next))
                : Character.isUpperCase(word.charAt(i - 1));
    }

    /** What was read from a text, with question marks where letters stay lost; the same where none did. */
    static Extraction asItStands(String text, Extraction read) {
        if (text.indexOf(CAPITAL) < 0 && text.indexOf(SMALL) < 0) {
            return read;
        }
        return new Extraction(
                read.kind(),
                read.confidence(),
                read.entries().stream()
                        .map(entry -> new Extraction.Entry(stands(entry.content()), entry.marks(), entry.place()))
                        .toList());
    }

    private static DocumentContent stands(DocumentContent c) {
        return new DocumentContent(
                stands(c.municipality()),
                stand(c.commissions()),
                stands(c.unit()),
                c.councilDate(),
                stands(c.agendaItem()),
                stands(c.subject()),
                c.reportDate(),
                stands(c.reportNumber()),
                c.decisionDate(),
                stands(c.decisionNumber()),
                c.laws(),
                c.opinion(),
                c.outcome(),
                stand(c.referredTo()),
                c.vote(),
                c.people().stream()
                        .map(one -> new NamedPerson(plain(one.name()), stands(one.office()), one.status()))
                        .toList(),
                c.meetingDate(),
                c.meetingTime(),
                c.endTime(),
                stands(c.place()),
                c.term(),
                c.session(),
                c.sitting(),
                c.presentCount(),
                c.absentCount(),
                c.items().stream()
                        .map(one -> new ListedItem(
                                stands(one.number()),
                                stands(one.subject()),
                                stands(one.unit()),
                                one.outcome(),
                                stand(one.referredTo()),
                                stands(one.decisionNumber()),
                                one.vote()))
                        .toList(),
                c.text() == null ? null : stand(c.text()));
    }

    private static List<String> stand(List<String> texts) {
        return texts.stream().map(LostLetters::plain).toList();
    }

    private static @Nullable String stands(@Nullable String text) {
        return text == null ? null : plain(text);
    }

    /** A text with question marks where letters stay lost. */
    static String plain(String text) {
        return text.replace(CAPITAL, LOST).replace(SMALL, LOST);
    }

    /** An ending follows the last vowel before it: {@code ı} after {@code a} and {@code ı}, {@code ü} after {@code ö} and {@code ü}. */
    private static String ended(String stem, String ending) {
        StringBuilder word = new StringBuilder(stem);
        boolean capitals = stem.equals(stem.toUpperCase(TURKISH));
        for (int i = 0; i < ending.length(); i++) {
            char c = ending.charAt(i);
            if (c != LOST) {
                word.append(c);
                continue;
            }
            char last = word.charAt(word.length() - 1);
            char mended = VOWELS.indexOf(last) >= 0 ? 'ğ' : harmony(word);
            word.append(capitals ? String.valueOf(mended).toUpperCase(TURKISH).charAt(0) : mended);
        }
        return word.toString();
    }

    private static char harmony(CharSequence word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            switch (word.charAt(i)) {
                case 'a', 'ı', 'A', 'I' -> {
                    return 'ı';
                }
                case 'e', 'i', 'E', 'İ' -> {
                    return 'i';
                }
                case 'ö', 'ü', 'Ö', 'Ü' -> {
                    return 'ü';
                }
                case 'o', 'u', 'O', 'U' -> {
                    return 'u';
                }
                default -> {
                    // A consonant.
                }
            }
        }
        return LOST;
    }
}
