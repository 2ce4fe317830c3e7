package org.defter.kernel.law.measure;

import java.math.BigDecimal;

/**
 * One indicator's part in the score of its objective (S13).
 *
 * @param share its share in the objective, in per cent
 * @param performance its performance, in per cent, not yet capped
 */
public record ShareOfPerformance(BigDecimal share, BigDecimal performance) {}
