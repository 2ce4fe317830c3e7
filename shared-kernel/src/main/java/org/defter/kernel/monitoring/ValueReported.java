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
 * The responsible unit reported the value an indicator has reached, C in the formula (S13).
 *
 * @param periodId the period
 * @param indicatorId the indicator
 * @param value the value
 * @param evidence what it rests on
 * @param note a remark
 * @param reporter whose report it is; somebody else approves it
 * @param occurredOn day of the report
 */
@Revision("1")
public record ValueReported(
        MonitoringPeriodId periodId,
        IndicatorId indicatorId,
        BigDecimal value,
        Evidence evidence,
        @Nullable String note,
        Reporter reporter,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Keeps the number within what a plan can mean. */
    public ValueReported {
        PlainNumber.require("value", value);
    }
}
