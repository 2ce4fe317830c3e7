package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signatures whose columns were lost: names one after the other on a line, their offices on the line above or below. The
 * names are parted by family names in capitals, or in pairs where there are as many offices as pairs; else they are left.
 */
final class LostColumns {

    private static final Pattern NAMES = Pattern.compile("(?:\\p{Lu}[\\p{L}.'-]*\\s){3,}\\p{Lu}[\\p{L}'-]+");
    private static final Pattern WORD = Pattern.compile("\\([^()]*\\)|\\S+");
    /** How far apart the cells are put that had no columns any more. */
    private static final int WIDTH = 30;

    private final String text;
    private final List<Line> lines;

    private LostColumns(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The same lines, those of such signatures with a cell for every name and office. */
    static List<Line> regained(String text, List<Line> lines) {
        LostColumns columns = new LostColumns(text, lines);
        List<Line> regained = new ArrayList<>(lines);
        for (Line line : lines) {
            if (line.cells().size() == 1
                    && line.to() - line.from() < 140
                    && NAMES.matcher(text).region(line.from(), line.to()).matches()) {
                columns.names(line, regained);
            }
        }
        return regained;
    }

    private void names(Line line, List<Line> regained) {
        List<int[]> words = words(line);
        String[] written =
                words.stream().map(word -> text.substring(word[0], word[1])).toArray(String[]::new);
        List<String> apart = People.apart(written);
        // All in capitals, nothing tells a family name.
        List<String> names = apart.size() < 2 ? List.of() : apart;
        Line beside = null;
        List<int[]> offices = List.of();
        for (int step : new int[] {1, -1}) {
            Line near = near(line.index(), step);
            List<int[]> found = near == null ? List.of() : offices(near);
            boolean fits = found.size() == names.size() || (names.isEmpty() && found.size() * 2 == written.length);
            if (beside == null && found.size() >= 2 && fits) {
                beside = near;
                offices = found;
            }
        }
        if (beside == null) {
            return;
        }
        List<int[]> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < offices.size(); i++) {
            int size = names.isEmpty() ? 2 : names.get(i).split(" ").length;
            parts.add(new int[] {words.get(at)[0], words.get(at + size - 1)[1]});
            at += size;
        }
        if (parts.stream().allMatch(part -> People.isName(text.substring(part[0], part[1])))) {
            regained.set(line.index(), parted(line, parts));
            regained.set(beside.index(), parted(beside, offices));
        }
    }

    /** The next line above or below that is not blank, at most one blank line away and of one cell; null if there is none. */
    private @Nullable Line near(int index, int step) {
        for (int i = index + step; i >= 0 && i < lines.size() && Math.abs(i - index) <= 2; i += step) {
            Line line = lines.get(i);
            if (!line.blank()) {
                return line.cells().size() == 1 ? line : null;
            }
        }
        return null;
    }

    private List<int[]> words(Line line) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(line.from(), line.to());
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        return words;
    }

    /** The offices a line consists of, each with the remark in brackets behind it; none if it says anything else. */
    private List<int[]> offices(Line line) {
        List<int[]> words = words(line);
        List<String> bare = new ArrayList<>();
        for (int[] word : words) {
            String written = text.substring(word[0], word[1]);
            if (written.startsWith("(")) {
                continue;
            }
            if (!People.isOfficeWord(written)) {
                return List.of();
            }
            bare.add(written);
        }
        List<String> offices = People.offices(bare.toArray(String[]::new));
        List<int[]> parts = new ArrayList<>();
        int at = 0;
        for (String office : offices) {
            int from = words.get(at)[0];
            int left = office.split(" ").length;
            while (left > 0) {
                left -= text.charAt(words.get(at)[0]) == '(' ? 0 : 1;
                at++;
            }
            while (at < words.size() && text.charAt(words.get(at)[0]) == '(') {
                at++;
            }
            parts.add(new int[] {from, words.get(at - 1)[1]});
        }
        return parts;
    }

    private static Line parted(Line line, List<int[]> parts) {
        List<Line.Cell> cells = new ArrayList<>();
        for (int[] part : parts) {
            cells.add(new Line.Cell(part[0], part[1], cells.size() * WIDTH));
        }
        return new Line(line.index(), line.from(), line.to(), cells);
    }
}
