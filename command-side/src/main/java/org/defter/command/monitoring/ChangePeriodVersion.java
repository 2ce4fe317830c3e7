package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * Take over the version of the plan that counts for the period, after another one came into force (S06).
 *
 * @param periodId the period
 * @param occurredOn day it came into force
 */
public record ChangePeriodVersion(@TargetAggregateIdentifier MonitoringPeriodId periodId, LocalDate occurredOn)
        implements MonitoringCommand {}
