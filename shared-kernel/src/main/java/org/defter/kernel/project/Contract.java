package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.Optional;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract of a funding.
 *
 * @param number number of the contract
 * @param signatory who signed for the municipality (I09)
 * @param office the office that person signed in
 * @param start first day
 * @param end last day, not before the first
 * @param amount amount, not above the award
 * @param lira what it is in lira; for a loan in another currency
 * @param document the signed contract itself, where it is filed or its file
 */
public record Contract(
        String number,
        String signatory,
        String office,
        LocalDate start,
        LocalDate end,
        Money amount,
        @Nullable LiraEquivalent lira,
        @Nullable Evidence document) {

    /** The amount in lira; empty if it is in another currency and no equivalent is stated. */
    public Optional<Money> inLira() {
        return "TRY".equals(amount.currency())
                ? Optional.of(amount)
                : Optional.ofNullable(lira).map(LiraEquivalent::amount);
    }
}
