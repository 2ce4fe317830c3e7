package org.defter.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of money. Amounts of different currencies are never added.
 *
 * @param amount amount, not negative, at most two decimals
 * @param currency ISO 4217 code, for instance TRY
 */
public record Money(BigDecimal amount, String currency) {

    private static final int MOST_DECIMALS = 2;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Refuses with an {@link IllegalArgumentException} what is no amount of money. */
    public Money {
        PlainNumber.require("amount", amount);
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("amount must not be negative and has at most two decimals");
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency must be three capital letters, such as TRY");
        }
    }
}
