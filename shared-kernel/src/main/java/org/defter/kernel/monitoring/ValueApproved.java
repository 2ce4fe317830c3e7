package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PlainNumber;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * The head of the responsible unit approved a reported value: it counts.
 *
 * @param periodId the period
 * @param indicatorId the indicator
 * @param value the value approved
 * @param occurredOn day of the approval
 */
@Revision("1")
public record ValueApproved(
        MonitoringPeriodId periodId, IndicatorId indicatorId, BigDecimal value, LocalDate occurredOn)
        implements MonitoringEvent {
    /** Keeps the number within what a plan can mean. */
    public ValueApproved {
        PlainNumber.require("value", value);
    }
}
