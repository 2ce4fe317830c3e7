package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.Clock;

/**
 * Until when the report of the period is due (S08): counted from the last day it covers.
 *
 * @param periodId the period
 * @param clock the period within which the report is due
 * @param retrospective whether the last day had already passed when this was recorded; then nobody is reminded
 * @param occurredOn day it was recorded for: that of the opening
 */
@Revision("1")
public record ReportClockStarted(MonitoringPeriodId periodId, Clock clock, boolean retrospective, LocalDate occurredOn)
        implements MonitoringEvent {}
