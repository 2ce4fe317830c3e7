package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of an objective, a goal or the plan. Where a part is undefined the whole is, and the score of the part that was
 * measured stands beside it with its share, so that a gap neither lowers a score nor hides.
 *
 * @param whole the score
 * @param measuredShare how much of it was measured, in per cent
 * @param measured the score of the measured part where the whole is undefined; none if nothing was measured
 */
public record Score(Performance whole, BigDecimal measuredShare, Performance.@Nullable Computed measured) {}
