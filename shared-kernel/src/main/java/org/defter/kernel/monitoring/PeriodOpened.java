package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;

/**
 * A monitoring period of a plan in force was opened: its indicators are to be reported (S08).
 *
 * @param periodId the period
 * @param municipalityId the municipality
 * @param planId the plan
 * @param year the year reported on
 * @param report January to June, or January to December
 * @param title title of the plan
 * @param unitId the unit that has the authority over the plan: it opens and closes its periods
 * @param planYear which year of the plan it is, from 1
 * @param cumulative whether the evaluation is also cumulative (S08)
 * @param frozen the version whose indicators and targets count
 * @param objectives its objectives with their indicators and units
 * @param periodEnd last day covered
 * @param ruleset the ruleset it was opened under
 * @param explanation how the last day and the cumulation were found
 * @param occurredOn day of the opening
 */
@Revision("1")
public record PeriodOpened(
        MonitoringPeriodId periodId,
        MunicipalityId municipalityId,
        PlanId planId,
        int year,
        MonitoringReport report,
        String title,
        UnitId unitId,
        int planYear,
        boolean cumulative,
        FrozenPlan frozen,
        List<MonitoredObjective> objectives,
        LocalDate periodEnd,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public PeriodOpened {
        objectives = List.copyOf(objectives);
        explanation = List.copyOf(explanation);
    }
}
