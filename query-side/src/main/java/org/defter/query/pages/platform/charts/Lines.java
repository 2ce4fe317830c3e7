package org.defter.query.pages.platform.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts that grow by steps from day to day: what was planned to come and what came, what was to be spent and what was.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left where the days begin; amounts stand before it
 * @param bottom where zero is
 * @param amounts the axis of amounts, upwards
 * @param days the line of days
 * @param lines the lines
 */
public record Lines(int width, int height, int left, int bottom, Axis amounts, Days days, List<Line> lines) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 100;
    private static final int RIGHT = 20;
    private static final int TOP = 20;
    private static final int BOTTOM = 260;

    /** Copies the list. */
    public Lines {
        lines = List.copyOf(lines);
    }

    /**
     * What is drawn as one line.
     *
     * @param style class of the line
     * @param steps by how much it grows when, in any order
     */
    public record Series(String style, List<Step> steps) {
        /** Copies the list. */
        public Series {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A growth.
     *
     * @param day when
     * @param amount by how much
     */
    public record Step(LocalDate day, BigDecimal amount) {}

    /**
     * A line of the drawing.
     *
     * @param style its class
     * @param points its corners as the attribute of a polyline has them
     * @param dots where it grows
     */
    public record Line(String style, String points, List<Dot> dots) {
        /** Copies the list. */
        public Line {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A growth within the drawing.
     *
     * @param x across
     * @param y down
     * @param day when
     * @param sum what it has come to
     */
    public record Dot(int x, int y, LocalDate day, BigDecimal sum) {}

    /** The drawing of some series; none if nothing grows. */
    public static Optional<Lines> of(List<Series> series) {
        List<LocalDate> all = series.stream()
                .flatMap(one -> one.steps().stream())
                .map(Step::day)
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal largest = series.stream()
                .map(one -> one.steps().stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        Axis amounts = Axis.to(BOTTOM - TOP, largest);
        Days days = new Days(
                WIDTH - LEFT - RIGHT,
                all.getFirst().withDayOfMonth(1),
                all.getLast().withDayOfMonth(1).plusMonths(1).minusDays(1));
        return Optional.of(new Lines(
                WIDTH,
                HEIGHT,
                LEFT,
                BOTTOM,
                amounts,
                days,
                series.stream()
                        .filter(one -> !one.steps().isEmpty())
                        .map(one -> line(one, amounts, days))
                        .toList()));
    }

    private static Line line(Series series, Axis amounts, Days days) {
        List<Step> steps = series.steps().stream()
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
        List<Dot> dots = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<String> points = new ArrayList<>();
        points.add(LEFT + "," + BOTTOM);
        for (Step step : steps) {
            int x = LEFT + days.at(step.day());
            points.add(x + "," + (BOTTOM - amounts.at(sum)));
            sum = sum.add(step.amount());
            int y = BOTTOM - amounts.at(sum);
            points.add(x + "," + y);
            dots.add(new Dot(x, y, step.day(), sum));
        }
        points.add((WIDTH - RIGHT) + "," + (BOTTOM - amounts.at(sum)));
        return new Line(series.style(), String.join(" ", points), dots);
    }
}
