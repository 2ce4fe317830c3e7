package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.Clock;

/**
 * The report is made: its time runs no more.
 *
 * @param periodId the period
 * @param clock when it was due
 * @param occurredOn day of the closing
 */
@Revision("1")
public record ReportClockStopped(MonitoringPeriodId periodId, Clock clock, LocalDate occurredOn)
        implements MonitoringEvent {}
