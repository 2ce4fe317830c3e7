package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Evidence;
import org.defter.kernel.PlainNumber;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.jspecify.annotations.Nullable;

/**
 * A value of a closed period was wrong: the right one counts from now on, and the old one stays beside it.
 *
 * @param periodId the period
 * @param indicatorId the indicator
 * @param oldValue the value so far; none if it was not measured
 * @param newValue the right value
 * @param reason why
 * @param evidence what it rests on
 * @param occurredOn day of the rectification
 */
@Revision("1")
public record ValueRectified(
        MonitoringPeriodId periodId,
        IndicatorId indicatorId,
        @Nullable BigDecimal oldValue,
        BigDecimal newValue,
        String reason,
        Evidence evidence,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Keeps the number within what a plan can mean. */
    public ValueRectified {
        PlainNumber.require("newValue", newValue);
        if (oldValue != null) {
            PlainNumber.require("oldValue", oldValue);
        }
    }
}
