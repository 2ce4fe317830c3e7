package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where sentences end: not behind ordinals, dates and abbreviations, not at a line's end, not at a gap inside of one. */
final class Sentences {

    /** A sentence from its first character to behind its last one. */
    record Sentence(int from, int to) {}

    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*\\b(?:t\\.c|t|c|no|md|m|av|dr|bsk|kom|yrd|vb|vd|s|sk|cad|mah|blv|prof|doc|ltd|sti|a\\.s|v|tic|san|op|muh|ecz|uzm|say|bkz|sn|fik|mim|[a-z]|maks|min|yard|mud)$",
            Pattern.DOTALL);

    private Sentences() {}

    static List<Sentence> in(Source source, int from, int to) {
        List<Sentence> sentences = new ArrayList<>();
        String text = source.text;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean end = switch (c) {
                case '.' -> point(source, from, to, i);
                case '!', '?' -> true;
                case '\n' -> gap(text, from, to, i);
                default -> false;
            };
            if (end) {
                if (!text.substring(start, i + 1).isBlank()) {
                    sentences.add(new Sentence(start, i + 1));
                }
                start = i + 1;
            }
        }
        if (start < to && !text.substring(start, to).isBlank()) {
            sentences.add(new Sentence(start, to));
        }
        return sentences;
    }

    private static boolean point(Source source, int from, int to, int i) {
        String text = source.text;
        if (i + 1 < to && !Character.isWhitespace(text.charAt(i + 1)) && "\")'".indexOf(text.charAt(i + 1)) < 0) {
            return false;
        }
        int next = i + 1;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < to && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        if (i > from && Character.isDigit(text.charAt(i - 1))) {
            int k = i - 1;
            while (k >= from && Character.isDigit(text.charAt(k))) {
                k--;
            }
            if (i - 1 - k <= 3 && (k < from || (text.charAt(k) != '.' && text.charAt(k) != '/'))) {
                return false;
            }
        }
        String before = source.folded.substring(Math.max(from, i - 8), i);
        return !ABBREVIATION.matcher(before).matches();
    }

    private static boolean gap(String text, int from, int to, int i) {
        int next = i + 1;
        boolean blank = false;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            blank |= text.charAt(next) == '\n';
            next++;
        }
        if (!blank || next >= to) {
            return false;
        }
        int before = i - 1;
        while (before >= from && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before < from) {
            return false;
        }
        char last = text.charAt(before);
        return last != ',' && last != ';' && !Character.isLowerCase(text.charAt(next));
    }
}
