package org.defter.kernel.plan;

import java.math.BigDecimal;

/**
 * An estimated cost.
 *
 * @param amount amount, not negative, at most two decimals
 * @param currency ISO 4217 code, for instance TRY
 */
public record Cost(BigDecimal amount, String currency) {}
