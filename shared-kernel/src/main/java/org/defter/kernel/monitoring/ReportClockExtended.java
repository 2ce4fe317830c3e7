package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawChange;

/**
 * A change of the law in force gave the report a later last day. An earlier one it never gets.
 *
 * @param periodId the period
 * @param before when it was due
 * @param clock when it is due, with the calendar version and ruleset it was computed with
 * @param cause what changed
 * @param retrospective whether it was retrospective and the later last day is past too
 * @param explanation the computation of the later last day
 * @param occurredOn day of the change; not before the opening
 */
@Revision("1")
public record ReportClockExtended(
        MonitoringPeriodId periodId,
        Clock before,
        Clock clock,
        LawChange cause,
        boolean retrospective,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ReportClockExtended {
        explanation = List.copyOf(explanation);
    }
}
