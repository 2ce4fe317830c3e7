package org.defter.query.pages.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.defter.query.pages.platform.charts.Bars;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the dashboard: a drawing, and the same in a table.
 *
 * @param key of its texts: {@code dashboard.<key>}, with {@code .help}, {@code .column} and {@code .empty}
 * @param lines what it compares
 */
record Figure(String key, List<Line> lines) {

    /** Copies the list. */
    Figure {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name what is counted
     * @param href the list of just these
     * @param number how many, or how much; none if that is not defined
     * @param style class of its bar
     * @param remark what has to be said beside it; empty if nothing
     */
    record Line(String name, String href, @Nullable BigDecimal number, String style, String remark) {

        /** A number of things. */
        static Line of(String name, String href, long number) {
            return new Line(name, href, BigDecimal.valueOf(number), "bar", "");
        }

        /** The same as what should not be. */
        Line late() {
            return new Line(name, href, number, "bar late", remark);
        }
    }

    /** Its drawing. */
    public Bars bars() {
        return Bars.of(lines.stream()
                .map(line -> new Bars.Item(
                        line.name(), line.href(), List.of(new Bars.Value(line.style(), line.number())), null))
                .toList());
    }
}
