package org.defter.kernel.project;

import java.math.BigDecimal;
import org.defter.kernel.Money;
import org.defter.kernel.PlainNumber;

/**
 * What a contract in another currency is in lira on its day; stated in the contract act.
 *
 * @param amount the amount in lira
 * @param rate lira for one unit of the contract's currency, above zero
 */
public record LiraEquivalent(Money amount, BigDecimal rate) {

    /** Refuses with an {@link IllegalArgumentException} what is no amount in lira or no rate. */
    public LiraEquivalent {
        PlainNumber.require("rate", rate);
        if (rate.signum() <= 0 || !"TRY".equals(amount.currency())) {
            throw new IllegalArgumentException("an equivalent is in TRY at a rate above zero");
        }
    }
}
