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
 * Put a value of a closed period right.
 *
 * @param periodId the period
 * @param expectedVersion version the caller saw; none = no check
 * @param indicatorId the indicator
 * @param value the right value
 * @param reason why
 * @param evidence what it rests on
 * @param occurredOn day it happened; none = today
 */
public record RectifyValue(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IndicatorId indicatorId,
        BigDecimal value,
        String reason,
        Evidence evidence,
        @Nullable LocalDate occurredOn)
        implements MonitoringCommand {}
