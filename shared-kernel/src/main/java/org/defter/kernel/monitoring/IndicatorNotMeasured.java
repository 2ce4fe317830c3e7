package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * The responsible unit stated that an indicator was not measured in the period. Its performance is undefined, not zero (S13).
 *
 * @param periodId the period
 * @param indicatorId the indicator
 * @param reason why
 * @param reporter whose statement it is
 * @param occurredOn day of the statement
 */
@Revision("1")
public record IndicatorNotMeasured(
        MonitoringPeriodId periodId, IndicatorId indicatorId, String reason, Reporter reporter, LocalDate occurredOn)
        implements MonitoringEvent {}
