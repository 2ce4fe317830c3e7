package org.defter.command.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.jspecify.annotations.Nullable;

/**
 * Report the value an indicator has reached.
 *
 * @param periodId the period
 * @param expectedVersion version the caller saw; none = no check
 * @param indicatorId the indicator
 * @param value the value
 * @param evidence what it rests on
 * @param note a remark
 * @param occurredOn day it happened; none = today
 */
public record ReportValue(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IndicatorId indicatorId,
        BigDecimal value,
        Evidence evidence,
        @Nullable String note,
        @Nullable LocalDate occurredOn)
        implements MonitoringCommand {}
