package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables of a text: as rows of cells, or come apart into one cell a line, as when a page is copied. */
final class Tables {

    /**
     * A table.
     *
     * @param titles the row of headings
     * @param heads what each heading announces
     * @param rows what may be a row of it, in order
     * @param apart whether each of its cells had a line of its own
     */
    record Table(Line titles, List<Set<Topic>> heads, List<Line> rows, boolean apart) {}

    /** So many headings below each other are a row of headings; fewer are labels. */
    private static final int FEWEST_HEADS = 3;
    /** How far apart the columns of a table are put that came apart. */
    private static final int COLUMN = 20;

    private static final Pattern COUNT = Pattern.compile("\\(?\\d{1,4}(?:\\s?[/-]\\s?\\d{1,4})?[.)-]*");

    private Tables() {}

    /** Every line with at least so many cells, with the lines under it. */
    static List<Table> in(Layout layout, int fewestCells) {
        List<Table> tables = new ArrayList<>();
        for (Line line : layout.lines) {
            if (line.cells().size() >= fewestCells) {
                List<Line> below = layout.lines.subList(line.index() + 1, layout.lines.size());
                tables.add(new Table(line, heads(layout, line.cells()), below, false));
            }
        }
        return tables;
    }

    /** Tables that came apart: headings below each other, then as many values again and again, of which the numbers are numbers. */
    static List<Table> apart(Layout layout) {
        List<Line> lines = layout.lines.stream().filter(line -> !line.blank()).toList();
        List<Table> tables = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size()
                    && single(lines.get(end))
                    && !heads(layout, lines.get(end).cells()).getFirst().isEmpty()) {
                end++;
            }
            if (end - i >= FEWEST_HEADS) {
                Line titles = joined(lines.subList(i, end));
                List<Set<Topic>> heads = heads(layout, titles.cells());
                List<Line> rows = rows(layout, lines, end, heads);
                if (rows.size() >= 2) {
                    tables.add(new Table(titles, heads, rows, true));
                }
            }
            i = Math.max(end, i + 1);
        }
        return tables;
    }

    private static List<Line> rows(Layout layout, List<Line> lines, int from, List<Set<Topic>> heads) {
        List<Line> rows = new ArrayList<>();
        int size = heads.size();
        for (int at = from; at + size <= lines.size(); at += size) {
            List<Line> cells = lines.subList(at, at + size);
            if (!cells.stream().allMatch(Tables::single) || !fits(layout, cells, heads)) {
                break;
            }
            rows.add(joined(cells));
        }
        return rows;
    }

    /** Whether numbers stand where numbers are announced and days where days are; at least one must be. */
    private static boolean fits(Layout layout, List<Line> cells, List<Set<Topic>> heads) {
        boolean told = false;
        for (int k = 0; k < heads.size(); k++) {
            Line cell = cells.get(k);
            Set<Topic> topics = heads.get(k);
            boolean day = topics.contains(Topic.DATE)
                    || topics.contains(Topic.DECISION_DATE)
                    || topics.contains(Topic.MEETING_DATE);
            boolean number = !day
                    && (topics.contains(Topic.ORDER)
                            || topics.contains(Topic.NUMBER)
                            || topics.contains(Topic.DECISION_NUMBER)
                            || topics.contains(Topic.AGENDA_ITEM));
            if (number
                    && !COUNT.matcher(layout.source.flat(cell.from(), cell.to()))
                            .matches()) {
                return false;
            }
            if (day && Dates.in(layout.source, cell.from(), cell.to()).isEmpty()) {
                return false;
            }
            told |= number;
        }
        return told;
    }

    private static boolean single(Line line) {
        return line.cells().size() == 1;
    }

    private static Line joined(List<Line> lines) {
        List<Line.Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            cells.add(new Line.Cell(line.from(), line.to(), cells.size() * COLUMN));
        }
        Line last = lines.getLast();
        return new Line(last.index(), lines.getFirst().from(), last.to(), cells);
    }

    private static List<Set<Topic>> heads(Layout layout, List<Line.Cell> cells) {
        return cells.stream()
                .map(cell -> Labels.topics(layout.source.folded.substring(cell.from(), cell.to())))
                .toList();
    }
}
