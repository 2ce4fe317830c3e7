package org.defter.kernel.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scanners, typewriters and line ends did to words and numbers, undone. */
final class Scans {

    private Scans() {}

    /** Spaced-out words closed up: capital letters with one space between them, words apart by two or more. */
    static Tape closedUp(Tape in) {
        Tape out = new Tape(in.length());
        int i = 0;
        while (i < in.length()) {
            int end = spacedOut(in, i);
            if (end < 0) {
                out.take(in, i);
                i++;
                continue;
            }
            for (int k = i; k < end; k++) {
                if (in.at(k) != ' ') {
                    out.take(in, k);
                } else if (in.at(k - 1) != ' ' && in.at(k + 1) == ' ') {
                    out.take(in, k);
                }
            }
            i = end;
        }
        return out;
    }

    private static int spacedOut(Tape in, int from) {
        if (!Character.isUpperCase(in.at(from)) || (from > 0 && !Character.isWhitespace(in.at(from - 1)))) {
            return -1;
        }
        int letters = 1;
        int i = from + 1;
        while (true) {
            int spaces = 0;
            while (i + spaces < in.length() && in.at(i + spaces) == ' ') {
                spaces++;
            }
            int next = i + spaces;
            boolean single = spaces >= 1
                    && spaces <= 4
                    && next < in.length()
                    && Character.isUpperCase(in.at(next))
                    && (next + 1 == in.length()
                            || (!Character.isLetterOrDigit(in.at(next + 1)) && in.at(next + 1) != '.'));
            if (!single) {
                return letters >= 4 ? i : -1;
            }
            letters++;
            i = next + 1;
        }
    }

    /** Words that a line's end cut apart put together. */
    static Tape withoutHyphens(Tape in) {
        Tape out = new Tape(in.length());
        int i = 0;
        while (i < in.length()) {
            if (in.at(i) == '-' && i > 1 && Character.isLetter(in.at(i - 1)) && Character.isLetter(in.at(i - 2))) {
                int j = i + 1;
                while (j < in.length() && in.at(j) == ' ') {
                    j++;
                }
                if (j < in.length() && in.at(j) == '\n') {
                    j++;
                    while (j < in.length() && in.at(j) == ' ') {
                        j++;
                    }
                    if (j < in.length() && Character.isLowerCase(in.at(j))) {
                        i = j;
                        continue;
                    }
                }
            }
            out.take(in, i);
            i++;
        }
        return out;
    }

    private static final Pattern NUMBERLIKE =
            Pattern.compile("(?<![\\p{L}\\d])[\\dOoIl|]+(?:[./:-][\\dOoIl|]+)*(?![\\p{L}\\d])");
    /** What is a date, a number of a year or a thousand by its shape, however many of its digits are letters. */
    private static final Pattern SHAPED =
            Pattern.compile("[\\dOoIl]{1,2}([.:/-])[\\dOoIl]{1,2}(?:\\1[\\dOoIl]{2,4})?|[\\dOoIl]{4}/[\\dOoIl]{1,4}"
                    + "|[\\dOoIl]{1,3}(?:\\.[\\dOoIl]{3})+");

    /** Numbers in which a scanner read O and l have their digits back; what has more letters than digits is no number. */
    static Tape withPlainDigits(Tape in) {
        String text = in.text();
        Matcher number = NUMBERLIKE.matcher(text);
        char[] chars = text.toCharArray();
        boolean changed = false;
        while (number.find()) {
            long letters =
                    number.group().chars().filter(c -> "OoIl|".indexOf(c) >= 0).count();
            long digits = number.group().chars().filter(Character::isDigit).count();
            boolean shaped = digits >= 1 && SHAPED.matcher(number.group()).matches();
            boolean rule = number.group().indexOf('|') >= 0 && ruled(text, number.start());
            if (letters == 0 || rule || (!shaped && (digits < 1 || digits < letters))) {
                continue;
            }
            for (int i = number.start(); i < number.end(); i++) {
                switch (chars[i]) {
                    case 'O', 'o' -> chars[i] = '0';
                    case 'I', 'l', '|' -> chars[i] = '1';
                    default -> {}
                }
            }
            changed = true;
        }
        if (!changed) {
            return in;
        }
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            out.take(in, i, chars[i]);
        }
        return out;
    }

    /** Whether a place is in a line with several bars, which part cells and are no digits. */
    private static boolean ruled(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to)
                        .chars()
                        .filter(c -> c == '|')
                        .count()
                >= 2;
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}10|]{2,}");

    /** Words in capitals, and names, in which a scanner read l or 1 for I or İ have it back, by the vowels around. */
    static Tape withCapitals(Tape in) {
        String text = in.text();
        Matcher word = WORD.matcher(text);
        char[] chars = null;
        while (word.find()) {
            String w = word.group();
            boolean broken = w.indexOf('l') >= 0 || w.indexOf('1') >= 0 || w.indexOf('|') >= 0 || w.indexOf('0') >= 0;
            if (!broken) {
                continue;
            }
            String others = w.replaceAll("[l10|]", "");
            boolean capitals =
                    others.codePoints().filter(Character::isUpperCase).count() >= 2
                            && others.codePoints().allMatch(c -> Character.isUpperCase(c) || c == 'i');
            boolean name = w.matches("l[^aeıioöuüâl1|]\\p{Ll}+") && !w.matches("l(?:td|tr).*");
            if (!capitals && !name) {
                continue;
            }
            if (chars == null) {
                chars = text.toCharArray();
            }
            for (int i = word.start(); i < word.end(); i++) {
                char c = chars[i];
                if (c == '0' && capitals && others.length() > 3) {
                    chars[i] = 'O';
                }
                if ((c == 'l' && (capitals || i == word.start())) || (capitals && (c == '1' || c == '|'))) {
                    chars[i] = dotted(w, i - word.start()) ? 'İ' : 'I';
                }
            }
        }
        if (chars == null) {
            return in;
        }
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            out.take(in, i, chars[i]);
        }
        return out;
    }

    private static boolean dotted(String word, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if ("AIOUaıou".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
            if ("EİÖÜeiöü".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        for (int i = at + 1; i < word.length(); i++) {
            if ("Iı".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
            if ("EİÖÜeiöüAOUaou".indexOf(word.charAt(i)) >= 0) {
                return at == 0 || "EİÖÜeiöü".indexOf(word.charAt(i)) >= 0;
            }
        }
        return true;
    }
}
