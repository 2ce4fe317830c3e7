package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MonitoringPeriodId;
import org.jspecify.annotations.Nullable;

/**
 * Close and lock the period.
 *
 * @param periodId the period
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record ClosePeriod(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements MonitoringCommand {}
