package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PlainNumber;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * The head of the responsible unit sent a reported value back: it is to be reported again.
 *
 * @param periodId the period
 * @param indicatorId the indicator
 * @param value the value sent back
 * @param reason why
 * @param occurredOn day it was sent back
 */
@Revision("1")
public record ValueSentBack(
        MonitoringPeriodId periodId, IndicatorId indicatorId, BigDecimal value, String reason, LocalDate occurredOn)
        implements MonitoringEvent {
    /** Keeps the number within what a plan can mean. */
    public ValueSentBack {
        PlainNumber.require("value", value);
    }
}
