package org.defter.query.pages.platform.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars, one line of them for each thing compared, all from the same zero. The numbers stand between the names and the bars,
 * where a narrow screen shows them before anything is scrolled.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left where the bars begin; names and numbers stand before it
 * @param axis the numbers above the bars
 * @param lines the lines, from above
 */
public record Bars(int width, int height, int left, Axis axis, List<Line> lines) {

    private static final int WIDTH = 560;
    private static final int NAMES = 200;
    private static final int SMALLEST = 50;
    private static final int DIGIT = 7;
    private static final int TOP = 24;
    private static final int BAR = 14;
    private static final int GAP = 12;
    private static final BigDecimal FEW = BigDecimal.valueOf(5);

    /** Copies the list. */
    public Bars {
        lines = List.copyOf(lines);
    }

    /**
     * What is compared.
     *
     * @param name its name
     * @param href where it leads; none if nowhere
     * @param values its numbers, each with the style of its bar
     * @param target a number to be reached; none if there is none
     */
    public record Item(
            String name,
            @Nullable String href,
            List<Value> values,
            @Nullable BigDecimal target) {
        /** Copies the list. */
        public Item {
            values = List.copyOf(values);
        }

        /** One number that leads somewhere. */
        public static Item of(String name, @Nullable String href, String style, BigDecimal number) {
            return new Item(name, href, List.of(new Value(style, number)), null);
        }
    }

    /**
     * A number to draw.
     *
     * @param style class of the bar
     * @param number how long it is; none draws nothing, which is not the same as zero
     */
    public record Value(String style, @Nullable BigDecimal number) {}

    /**
     * A line of the drawing.
     *
     * @param name what it is about
     * @param href where it leads; none if nowhere
     * @param top its upper edge
     * @param height its height
     * @param bars its bars
     * @param target where the number to be reached stands; none if there is none
     */
    public record Line(
            String name,
            @Nullable String href,
            int top,
            int height,
            List<Bar> bars,
            @Nullable Integer target) {
        /** Copies the list. */
        public Line {
            bars = List.copyOf(bars);
        }

        /** Where its name stands. */
        public int middle() {
            return top + height / 2 + 4;
        }

        /** Its name, short enough for the drawing; the table beside it has it in full. */
        public String shortName() {
            return Names.shortened(name, 30);
        }
    }

    /**
     * A bar.
     *
     * @param style its class
     * @param top its upper edge
     * @param width its length
     * @param height its thickness
     * @param number what it stands for; none if that is not known
     */
    public record Bar(
            String style,
            int top,
            int width,
            int height,
            @Nullable BigDecimal number) {}

    /** The drawing of some things, in their order. */
    public static Bars of(List<Item> items) {
        List<BigDecimal> numbers = items.stream()
                .flatMap(item -> Stream.concat(
                        item.values().stream().flatMap(value -> Stream.ofNullable(value.number())),
                        Stream.ofNullable(item.target())))
                .toList();
        BigDecimal largest = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        // Things that are counted have no fifths.
        boolean counted =
                numbers.stream().allMatch(number -> number.stripTrailingZeros().scale() <= 0);
        int left = NAMES + room(largest);
        // The number above the end of the axis is as long as one before a bar, and half of it stands behind the end.
        Axis axis = Axis.to(WIDTH - left - room(largest) / 2, counted ? largest.max(FEW) : largest);
        List<Line> lines = new ArrayList<>();
        int top = TOP;
        for (Item item : items) {
            int height = Math.max(1, item.values().size()) * BAR;
            lines.add(line(item, axis, top, height));
            top += height + GAP;
        }
        return new Bars(WIDTH, top, left, axis, lines);
    }

    /** What the longest number needs before its bar, with a sign after every third digit. */
    private static int room(BigDecimal largest) {
        int digits = Math.max(1, largest.precision() - largest.scale());
        return SMALLEST + DIGIT * (digits + digits / 3);
    }

    private static Line line(Item item, Axis axis, int top, int height) {
        List<Bar> bars = new ArrayList<>();
        int next = top;
        for (Value value : item.values()) {
            BigDecimal number = value.number();
            bars.add(new Bar(value.style(), next, number == null ? 0 : axis.at(number), BAR - 2, number));
            next += BAR;
        }
        BigDecimal target = item.target();
        return new Line(item.name(), item.href(), top, height, bars, target == null ? null : axis.at(target));
    }
}
