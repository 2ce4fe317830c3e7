package org.defter.kernel;

import java.math.BigDecimal;

/**
 * The bounds of numbers on record. A short text such as 1E+999999999 is a number of a billion digits: nothing may get as
 * far as writing it out.
 */
public final class PlainNumber {

    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int MOST_DECIMALS = 9;

    private PlainNumber() {}

    /**
     * Refuses a number with more than 18 digits before or 9 after the point.
     *
     * @param name what the number is, for the message
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static void require(String name, BigDecimal number) {
        if ((long) number.precision() - number.scale() > MOST_INTEGER_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(name + " has at most " + MOST_INTEGER_DIGITS + " digits before and "
                    + MOST_DECIMALS + " after the point");
        }
    }
}
