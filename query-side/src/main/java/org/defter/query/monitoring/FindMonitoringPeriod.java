package org.defter.query.monitoring;

import org.defter.kernel.id.MonitoringPeriodId;

/**
 * Everything about a monitoring period.
 *
 * @param periodId the period
 */
public record FindMonitoringPeriod(MonitoringPeriodId periodId) {}
