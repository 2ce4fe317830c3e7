package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * Record that the report was not made by its last day.
 *
 * @param periodId the period
 * @param lastDay the last day the caller saw, so that a moved clock is not run out by mistake
 */
public record RunOutReportClock(@TargetAggregateIdentifier MonitoringPeriodId periodId, LocalDate lastDay)
        implements MonitoringCommand {}
