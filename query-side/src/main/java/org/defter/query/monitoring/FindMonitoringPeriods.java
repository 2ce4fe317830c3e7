package org.defter.query.monitoring;

import org.defter.query.platform.Paging;

/**
 * A page of monitoring periods.
 *
 * @param filter which, in which order
 * @param paging which page
 */
public record FindMonitoringPeriods(MonitoringPeriodFilter filter, Paging paging) {}
