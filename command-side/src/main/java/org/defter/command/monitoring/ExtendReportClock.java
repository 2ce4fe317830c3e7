package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.LawChange;

/**
 * Count the running time of the report again after a change of the law in force.
 *
 * @param periodId the period
 * @param cause what changed
 * @param changedOn day of the change
 */
public record ExtendReportClock(
        @TargetAggregateIdentifier MonitoringPeriodId periodId, LawChange cause, LocalDate changedOn)
        implements MonitoringCommand {}
