package org.defter.query.monitoring;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A page of monitoring periods.
 *
 * @param filter which, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindMonitoringPeriods(MonitoringPeriodFilter filter, Paging paging, Moment moment) {}
