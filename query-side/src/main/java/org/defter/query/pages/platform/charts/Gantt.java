package org.defter.query.pages.platform.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done when: a bar for each work, a diamond for each day that matters, and a line for today.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left where the days begin; names stand before it
 * @param days the line of days
 * @param today where today is; none if it is not shown
 * @param rows the rows, from above
 */
public record Gantt(
        int width,
        int height,
        int left,
        Days days,
        @Nullable Integer today,
        List<Row> rows) {

    private static final int WIDTH = 1000;
    private static final int LEFT = 300;
    private static final int RIGHT = 10;
    private static final int TOP = 30;
    private static final int ROW = 28;
    private static final int BAR = 14;
    private static final int GAP_BELOW = 8;

    /** Copies the list. */
    public Gantt {
        rows = List.copyOf(rows);
    }

    /**
     * A work, or a heading above others.
     *
     * @param name its name
     * @param level how deep it stands below the others, from 0
     * @param href where it leads; none if nowhere
     * @param span when it is done; none of a heading, or of what has only marks
     * @param baseline when it was to be done at first; none if that is the same
     * @param limit when that ends which it is part of; what goes beyond is late; none if nothing limits it
     * @param done whether it is done: what is not is late after its last day
     * @param marks days that matter
     */
    public record Work(
            String name,
            int level,
            @Nullable String href,
            @Nullable Span span,
            @Nullable Span baseline,
            @Nullable LocalDate limit,
            boolean done,
            List<Mark> marks) {
        /** Copies the list. */
        public Work {
            marks = List.copyOf(marks);
        }
    }

    /**
     * From a day to a day, both counted.
     *
     * @param start first day
     * @param end last day, not before the first
     */
    public record Span(LocalDate start, LocalDate end) {
        /** Refuses what ends before it begins. */
        public Span {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("It ends before it starts");
            }
        }
    }

    /**
     * A day that matters.
     *
     * @param day the day
     * @param name what is on it
     * @param style class of its diamond
     */
    public record Mark(LocalDate day, String name, String style) {}

    /**
     * A row of the drawing.
     *
     * @param name its name
     * @param level how deep it stands
     * @param href where it leads; none if nowhere
     * @param top its upper edge
     * @param bar its bar; none if it has none, or nothing of it is shown
     * @param baseline the bar of what was planned at first
     * @param marks its diamonds
     */
    public record Row(
            String name,
            int level,
            @Nullable String href,
            int top,
            @Nullable Bar bar,
            @Nullable Bar baseline,
            List<Diamond> marks) {
        /** Copies the list. */
        public Row {
            marks = List.copyOf(marks);
        }

        /** Where its name stands, down. */
        public int middle() {
            return top + ROW / 2 + 4;
        }

        /** Where its name stands, across. */
        public int indent() {
            return 6 + 14 * level;
        }

        /** Its name, short enough for the drawing; the table beside it has it in full. */
        public String shortName() {
            return Names.shortened(name, level == 0 ? 38 : 44 - 2 * level);
        }
    }

    /**
     * A bar.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width its length, at least 2
     * @param height its thickness
     * @param lateFrom where the part begins that is late; its right edge if none is
     */
    public record Bar(int x, int y, int width, int height, int lateFrom) {

        /** Length of the part that is late. */
        public int late() {
            return x + width - lateFrom;
        }
    }

    /**
     * A diamond.
     *
     * @param points its corners as the attribute of a polygon has them
     * @param mark what it stands for
     */
    public record Diamond(String points, Mark mark) {}

    /**
     * The drawing of some works, in their order.
     *
     * @param first the first day shown
     * @param last the last day shown
     * @param today the day it is
     */
    public static Gantt of(LocalDate first, LocalDate last, LocalDate today, List<Work> works) {
        Days days = new Days(WIDTH - LEFT - RIGHT, first, last);
        List<Row> rows = new ArrayList<>();
        int top = TOP;
        for (Work work : works) {
            rows.add(row(work, days, today, top));
            top += ROW;
        }
        return new Gantt(WIDTH, top + GAP_BELOW, LEFT, days, days.shows(today) ? LEFT + days.at(today) : null, rows);
    }

    private static Row row(Work work, Days days, LocalDate today, int top) {
        Span span = work.span();
        Span baseline = work.baseline();
        return new Row(
                work.name(),
                work.level(),
                work.href(),
                top,
                span == null ? null : bar(span, lateFrom(work, span, today), days, top + (ROW - BAR) / 2, BAR),
                baseline == null ? null : bar(baseline, baseline.end().plusDays(1), days, top + ROW - 7, 4),
                work.marks().stream()
                        .filter(mark -> days.shows(mark.day()))
                        .map(mark -> new Diamond(diamond(LEFT + days.at(mark.day()), top + ROW / 2), mark))
                        .toList());
    }

    /** The first day that is late: beyond what limits it, or, while it is not done, all of it once its last day is past. */
    private static LocalDate lateFrom(Work work, Span span, LocalDate today) {
        if (!work.done() && span.end().isBefore(today)) {
            return span.start();
        }
        LocalDate limit = work.limit();
        LocalDate after = span.end().plusDays(1);
        return limit == null || !limit.isBefore(span.end()) ? after : limit.plusDays(1);
    }

    private static @Nullable Bar bar(Span span, LocalDate lateFrom, Days days, int y, int height) {
        if (span.end().isBefore(days.first()) || span.start().isAfter(days.last())) {
            return null;
        }
        int x = LEFT + days.at(span.start());
        int width = Math.max(2, LEFT + days.at(span.end().plusDays(1)) - x);
        return new Bar(x, y, width, height, Math.clamp(LEFT + days.at(lateFrom), x, x + width));
    }

    private static String diamond(int x, int y) {
        int half = 7;
        return x + "," + (y - half) + " " + (x + half) + "," + y + " " + x + "," + (y + half) + " " + (x - half) + ","
                + y;
    }
}
