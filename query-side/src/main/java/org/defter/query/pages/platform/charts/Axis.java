package org.defter.query.pages.platform.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of numbers from zero, drawn over some length. Its ticks stand at round numbers: 1, 2 or 5 times a power of ten.
 *
 * @param length in units of the drawing
 * @param end the number at its end, above zero
 * @param step distance of its ticks, above zero
 */
public record Axis(int length, BigDecimal end, BigDecimal step) {

    private static final int PARTS = 5;

    /** Refuses what cannot be drawn. */
    public Axis {
        if (length < 1 || end.signum() < 1 || step.signum() < 1) {
            throw new IllegalArgumentException("An axis has a length, an end and a step above zero");
        }
    }

    /**
     * The axis on which the largest number has its place.
     *
     * @param length in units of the drawing, above zero
     * @param largest the largest number; nothing below zero is drawn
     */
    public static Axis to(int length, BigDecimal largest) {
        BigDecimal least = largest.signum() > 0 ? largest : BigDecimal.ONE;
        BigDecimal step = round(least.divide(BigDecimal.valueOf(PARTS), 6, RoundingMode.UP));
        BigDecimal end = least.divide(step, 0, RoundingMode.UP).multiply(step);
        return new Axis(length, end, step);
    }

    private static BigDecimal round(BigDecimal rough) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /** How far from its beginning a number stands; at the ends what lies beyond them. */
    public int at(BigDecimal number) {
        BigDecimal within = number.max(BigDecimal.ZERO).min(end);
        return within.multiply(BigDecimal.valueOf(length))
                .divide(end, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Its ticks, from zero to its end. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal number = BigDecimal.ZERO; number.compareTo(end) <= 0; number = number.add(step)) {
            ticks.add(new Tick(at(number), number));
        }
        return ticks;
    }

    /**
     * A tick.
     *
     * @param at how far from the beginning
     * @param number what stands there
     */
    public record Tick(int at, BigDecimal number) {}
}
