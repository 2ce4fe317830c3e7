package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.Clock;

/**
 * The report was not made by its last day: a reminder. It takes nobody's right to report (S08).
 *
 * @param periodId the period
 * @param clock when it was due
 * @param missing the indicators that nobody had reported on then; none if only the closing is missing
 * @param occurredOn the last day
 */
@Revision("1")
public record ReportOverdue(MonitoringPeriodId periodId, Clock clock, List<IndicatorId> missing, LocalDate occurredOn)
        implements MonitoringEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ReportOverdue {
        missing = List.copyOf(missing);
    }
}
