package org.defter.kernel.extraction;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One form for every character: composed letters, one kind of quote, dash and space, and the letters that a wrong decoding broke mended. */
final class Characters {

    private Characters() {}

    static Tape composed(String raw) {
        Tape tape = new Tape(raw.length() + 16);
        int i = 0;
        while (i < raw.length()) {
            int j = i + 1;
            while (j < raw.length() && Character.getType(raw.charAt(j)) == Character.NON_SPACING_MARK) {
                j++;
            }
            if (j == i + 1) {
                tape.add(raw.charAt(i), i, j);
            } else {
                String cluster = Normalizer.normalize(raw.substring(i, j), Normalizer.Form.NFC);
                for (int k = 0; k < cluster.length(); k++) {
                    if (Character.getType(cluster.charAt(k)) != Character.NON_SPACING_MARK) {
                        tape.add(cluster.charAt(k), i, j);
                    }
                }
            }
            i = j;
        }
        return tape;
    }

    /**
     * What a character is in a line of quoted values or of labels that a semicolon parts: the border of a cell, nothing
     * (a space), a dash for an empty value, or null if it is itself.
     */
    private static @Nullable Character separated(Tape in, int i) {
        boolean quoted = is(in, i + 1, '"') && is(in, i - 1, '"');
        if (in.at(i) == ';') {
            if (quoted) {
                return '|';
            }
            for (int k = i + 1; k < in.length() && k < i + 25; k++) {
                char c = in.at(k);
                if (c == ':') {
                    return k > i + 2 ? '|' : null;
                }
                if (!Character.isLetter(c) && (c != ' ' || k == i + 1)) {
                    return null;
                }
            }
            return null;
        }
        boolean edge = (is(in, i + 1, ';') && is(in, i + 2, '"')) || (is(in, i - 1, ';') && is(in, i - 2, '"'));
        if (is(in, i - 1, '"') && is(in, i - 2, ';') && (edge || lineEnds(in, i + 1))) {
            // An empty value keeps its place in the row.
            return '-';
        }
        return edge || outermost(in, i) ? ' ' : null;
    }

    /** Whether an arrow made of two characters begins, which leads to another part of the line. */
    private static boolean arrow(Tape in, int i) {
        return (is(in, i, '-') || is(in, i, '=')) && is(in, i + 1, '>') && is(in, i - 1, ' ');
    }

    private static boolean lineEnds(Tape in, int i) {
        return i == in.length() || in.at(i) == '\n' || in.at(i) == '\r';
    }

    /** Whether a quote opens or closes a line that is a row of quoted values. */
    private static boolean outermost(Tape in, int i) {
        boolean opens = i == 0 || in.at(i - 1) == '\n';
        if (!opens && !lineEnds(in, i + 1)) {
            return false;
        }
        int step = opens ? 1 : -1;
        for (int k = i + step; k >= 0 && k < in.length() && Math.abs(k - i) < 400 && in.at(k) != '\n'; k += step) {
            if (in.at(k) == ';') {
                return is(in, k - 1, '"') && is(in, k + 1, '"');
            }
        }
        return false;
    }

    private static boolean is(Tape in, int i, char c) {
        return i >= 0 && i < in.length() && in.at(i) == c;
    }

    static Tape characters(Tape in) {
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == in.length() || in.at(i + 1) != '\n') {
                        out.take(in, i, '\n');
                    }
                }
                case '"', ';' -> {
                    Character as = separated(in, i);
                    if (as == null || as != ' ') {
                        out.take(in, i, as == null ? c : as);
                    }
                }
                case '=' -> out.take(in, i, arrow(in, i) ? ' ' : c);
                case '>' -> out.take(in, i, arrow(in, i - 1) ? '|' : c);
                case '\n', '\t', '\f' -> out.take(in, i);
                case '\u000b', '\u0085', '\u2028', '\u2029' -> out.take(in, i, '\n');
                case '\u00ad', '\u2060', '\ufeff' -> {}
                case '’', '‘', '‛', '´', '`', 'ʼ', '′' -> out.take(in, i, '\'');
                case '“', '”', '„', '«', '»', '″' -> out.take(in, i, '"');
                case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '¬', '-' -> out.take(in, i, arrow(in, i) ? ' ' : '-');
                case '│', '┃', '║', '¦', '→' -> out.take(in, i, '|');
                case '…' -> {
                    out.take(in, i, '.');
                    out.take(in, i, '.');
                    out.take(in, i, '.');
                }
                case '\ufb01' -> {
                    out.take(in, i, 'f');
                    out.take(in, i, 'i');
                }
                case '\ufb02' -> {
                    out.take(in, i, 'f');
                    out.take(in, i, 'l');
                }
                case '№' -> {
                    out.take(in, i, 'N');
                    out.take(in, i, 'o');
                }
                default -> {
                    if (Character.isSpaceChar(c)) {
                        out.take(in, i, ' ');
                    } else if (c >= ' ' && !(c >= '\u200b' && c <= '\u200f')) {
                        out.take(in, i);
                    }
                }
            }
        }
        return out;
    }

    private static final int WIDEST = 160;
    private static final int MOST_BREAKS = 6;

    /** Without more spaces and blank lines at a time than a page has room for: no layout needs them, and each costs. */
    static Tape bounded(Tape in) {
        Tape out = new Tape(in.length());
        int spaces = 0;
        int breaks = 0;
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            if (c == '\n') {
                spaces = 0;
                breaks++;
            } else if (c == ' ' || c == '\t') {
                spaces++;
            } else {
                spaces = 0;
                breaks = 0;
            }
            if (spaces <= WIDEST && breaks <= MOST_BREAKS) {
                out.take(in, i);
            }
        }
        return out;
    }

    private static final Map<String, Character> TWICE_ENCODED = Map.ofEntries(
            Map.entry("Ä±", 'ı'),
            Map.entry("Ä°", 'İ'),
            Map.entry("ÄŸ", 'ğ'),
            Map.entry("Äž", 'Ğ'),
            Map.entry("ÅŸ", 'ş'),
            Map.entry("Åž", 'Ş'),
            Map.entry("Ã¼", 'ü'),
            Map.entry("Ãœ", 'Ü'),
            Map.entry("Ã¶", 'ö'),
            Map.entry("Ã§", 'ç'),
            Map.entry("Ã‡", 'Ç'),
            Map.entry("Ã¢", 'â'),
            Map.entry("Ã®", 'î'));

    private static final Map<Character, Character> WRONG_PAGE =
            Map.of('ý', 'ı', 'þ', 'ş', 'ð', 'ğ', 'Ý', 'İ', 'Þ', 'Ş', 'Ð', 'Ğ');

    /** Turkish letters that were decoded as another alphabet's: as UTF-8 twice, or windows-1254 as its western sister. */
    static Tape mended(Tape in) {
        String text = in.text();
        boolean western = text.matches("(?s).*[ýþðÝÞÐ].*") && !text.matches("(?s).*[ışğİŞĞ].*");
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            if (i + 1 < in.length() && (c == 'Ä' || c == 'Å' || c == 'Ã')) {
                Character whole = TWICE_ENCODED.get(text.substring(i, i + 2));
                if (whole != null) {
                    out.add(whole, in.start(i), in.end(i + 1));
                    i++;
                    continue;
                }
            }
            Character right = western ? WRONG_PAGE.get(c) : null;
            out.take(in, i, right == null ? c : right);
        }
        return out;
    }
}
