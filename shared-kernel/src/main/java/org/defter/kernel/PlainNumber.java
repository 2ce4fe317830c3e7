package org.defter.kernel.plan;

import java.math.BigDecimal;

/**
 * The bounds of the numbers in a plan. A short text such as 1E+999999999 is a number of a billion digits: nothing may get
 * as far as writing it out.
 */
final class PlanNumbers {

    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int MOST_DECIMALS = 9;

    private PlanNumbers() {}

    static void requirePlain(String name, BigDecimal number) {
        if ((long) number.precision() - number.scale() > MOST_INTEGER_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(name + " has at most " + MOST_INTEGER_DIGITS + " digits before and "
                    + MOST_DECIMALS + " after the point");
        }
    }
}
