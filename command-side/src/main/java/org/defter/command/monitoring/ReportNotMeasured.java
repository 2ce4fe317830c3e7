package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.jspecify.annotations.Nullable;

/**
 * State that an indicator was not measured in the period.
 *
 * @param periodId the period
 * @param expectedVersion version the caller saw; none = no check
 * @param indicatorId the indicator
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record ReportNotMeasured(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IndicatorId indicatorId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements MonitoringCommand {}
