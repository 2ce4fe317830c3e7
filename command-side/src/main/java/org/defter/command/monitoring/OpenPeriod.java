package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.monitoring.MonitoredYear;
import org.jspecify.annotations.Nullable;

/**
 * Open a monitoring period of a plan in force (S08).
 *
 * @param periodId the period
 * @param subject plan, year and report
 * @param occurredOn day it happened; none = today
 */
public record OpenPeriod(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        MonitoredYear subject,
        @Nullable LocalDate occurredOn) implements MonitoringCommand {}
