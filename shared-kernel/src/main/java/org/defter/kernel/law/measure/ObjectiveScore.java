package org.defter.kernel.law.measure;

import java.math.BigDecimal;

/**
 * The performance of an objective, in per cent (S13).
 *
 * @param score the sum with each indicator capped
 * @param raw the same sum without the cap, shown beside it
 */
public record ObjectiveScore(BigDecimal score, BigDecimal raw) {}
