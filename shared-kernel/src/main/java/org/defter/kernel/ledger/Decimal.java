package org.defter.kernel.ledger;

import java.util.regex.Pattern;

/** Numbers as the formats write them: ASCII digits without a leading zero, below 2<sup>63</sup>. */
final class Decimal {

    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {}

    static long parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new MalformedLedger("not a number without leading zeroes: " + text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedLedger("a number out of bounds: " + text, e);
        }
    }
}
