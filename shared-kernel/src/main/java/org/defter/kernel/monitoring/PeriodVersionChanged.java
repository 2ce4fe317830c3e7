package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.plan.FrozenPlan;

/**
 * Another version of the plan counts for the period: that in force at its end (S06). What was reported stays.
 *
 * @param periodId the period
 * @param before the version that counted
 * @param frozen the version that counts
 * @param objectives its objectives with their indicators and units
 * @param occurredOn day from which it is in force; not before the opening
 */
@Revision("1")
public record PeriodVersionChanged(
        MonitoringPeriodId periodId,
        FrozenPlan before,
        FrozenPlan frozen,
        List<MonitoredObjective> objectives,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PeriodVersionChanged {
        objectives = List.copyOf(objectives);
    }
}
