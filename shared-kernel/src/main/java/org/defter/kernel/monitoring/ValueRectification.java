package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.defter.kernel.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a closed period was put right.
 *
 * @param oldValue the value until then; none if it was not measured
 * @param newValue the value since
 * @param reason why
 * @param evidence what it rests on
 * @param day day of the rectification
 */
public record ValueRectification(
        @Nullable BigDecimal oldValue, BigDecimal newValue, String reason, Evidence evidence, LocalDate day) {}
