package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clean text as lines and their cells, and what a line is among the others. */
final class Lines {

    final Source source;
    final List<Line> all;

    Lines(Source source) {
        this.source = source;
        this.all = LostColumns.regained(source.text, lines(source.text, gap(source.text)));
    }

    /** The number of the line that holds a character. */
    int lineAt(int index) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).from() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether a line is part of a paragraph: the line right above or below it has text of the same sentence. */
    boolean continues(Line line) {
        boolean above = line.index() > 0
                && all.get(line.index() - 1).to() - all.get(line.index() - 1).from() > 60;
        boolean below = line.index() + 1 < all.size()
                && !all.get(line.index() + 1).blank()
                && Character.isLowerCase(
                        source.text.charAt(all.get(line.index() + 1).from()));
        return above || below;
    }

    /** Whether a line goes on with the sentence of the line above it, as a paragraph that was broken does. */
    boolean flows(Line line) {
        Line above = line.index() == 0 ? line : all.get(line.index() - 1);
        if (above.to() - above.from() < FULL || above.cells().size() > 1) {
            return false;
        }
        char last = source.text.charAt(above.to() - 1);
        return Character.isLetterOrDigit(last) || last == ',';
    }

    /** So long is a line of a paragraph that was broken at least. */
    private static final int FULL = 50;

    /** Whether a line is a heading: short, in capitals, without the end of a sentence. */
    boolean heading(Line line) {
        if (line.blank() || line.to() - line.from() > 110) {
            return false;
        }
        int upper = 0;
        int letters = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    upper++;
                }
            }
        }
        return letters >= 3 && upper * 10 >= letters * 8;
    }

    int nextText(int index) {
        for (int i = index + 1; i < all.size(); i++) {
            if (!all.get(i).blank()) {
                return i;
            }
        }
        return -1;
    }

    private static final Pattern GAPS = Pattern.compile("(?<=\\S) +(?=\\S)");

    /** How many spaces part two cells: two, more in a text whose words stand wide apart throughout. */
    private static int gap(String text) {
        int[] widths = new int[8];
        int count = 0;
        for (String line : text.split("\n")) {
            if (line.strip().length() < 60) {
                continue;
            }
            Matcher gaps = GAPS.matcher(line);
            while (gaps.find()) {
                widths[Math.min(7, gaps.end() - gaps.start())]++;
                count++;
            }
        }
        int most = 1;
        for (int i = 2; i < widths.length; i++) {
            most = widths[i] > widths[most] ? i : most;
        }
        return count >= 8 && most > 1 ? most + 1 : 2;
    }

    private static List<Line> lines(String text, int gap) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int from = start;
            int to = end;
            while (from < to && filler(text.charAt(from))) {
                from++;
            }
            while (to > from && filler(text.charAt(to - 1))) {
                to--;
            }
            lines.add(new Line(lines.size(), from, to, cells(text, start, from, to, evenGap(text, from, to, gap))));
            start = end + 1;
        }
        return lines;
    }

    private static boolean filler(char c) {
        return Character.isWhitespace(c) || c == '|';
    }

    /** In a wide text, a line all of whose gaps are alike is one cell. */
    private static int evenGap(String text, int from, int to, int gap) {
        if (gap == 2) {
            return gap;
        }
        Matcher gaps = GAPS.matcher(text).region(from, to);
        int width = -1;
        int count = 0;
        while (gaps.find()) {
            int w = gaps.end() - gaps.start();
            if (width >= 0 && w != width) {
                return gap;
            }
            width = w;
            count++;
        }
        return count >= 2 && width > 0 && width <= 6 ? width + 1 : gap;
    }

    private static List<Line.Cell> cells(String text, int start, int from, int to, int wide) {
        List<Line.Cell> cells = new ArrayList<>();
        int column = 0;
        int i = start;
        int cell = -1;
        int cellColumn = 0;
        int last = -1;
        while (i < to) {
            char c = text.charAt(i);
            boolean gap =
                    c == '\t' || c == '|' || (c == ' ' && spaces(text, i, to) >= wide) || leader(text, i, from, to);
            if (i >= from && !gap && c != ' ' && cell < 0) {
                cell = i;
                cellColumn = column;
            }
            if (cell >= 0 && gap) {
                cells.add(new Line.Cell(cell, last + 1, cellColumn));
                cell = -1;
            }
            if (c != ' ' && !gap) {
                last = i;
            }
            column = c == '\t' ? (column / 8 + 1) * 8 : column + 1;
            i++;
        }
        if (cell >= 0) {
            cells.add(new Line.Cell(cell, last + 1, cellColumn));
        }
        return cells;
    }

    /** So many points in a row lead from one part of a line to the next. */
    private static final int LEADER = 4;

    /** Whether a point is one of those that lead to another part of the line; those of a day left open do not. */
    private static boolean leader(String text, int at, int from, int to) {
        if (text.charAt(at) != '.') {
            return false;
        }
        int start = at;
        while (start > from && text.charAt(start - 1) == '.') {
            start--;
        }
        int end = at;
        while (end < to && text.charAt(end) == '.') {
            end++;
        }
        return end - start >= LEADER
                && start > from
                && end < to
                && "/-:".indexOf(text.charAt(end)) < 0
                && "/-".indexOf(text.charAt(start - 1)) < 0;
    }

    /** How many spaces there are from the first one around an index; a tab among them is a gap of any width. */
    private static int spaces(String text, int at, int to) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        int end = at;
        while (end < to && text.charAt(end) == ' ') {
            end++;
        }
        boolean tab = (end < to && text.charAt(end) == '\t') || (from > 0 && text.charAt(from - 1) == '\t');
        return tab ? 1000 : end - from;
    }
}
