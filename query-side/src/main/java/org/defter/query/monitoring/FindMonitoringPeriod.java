package org.defter.query.monitoring;

import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a monitoring period.
 *
 * @param periodId the period
 * @param moment when it is looked at
 */
public record FindMonitoringPeriod(MonitoringPeriodId periodId, Moment moment) {}
