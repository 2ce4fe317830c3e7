package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;

/**
 * Which report of which year of which plan: what a monitoring period is about.
 *
 * @param planId the plan
 * @param year the year
 * @param report January to June, or January to December (S08)
 */
public record MonitoredYear(PlanId planId, int year, MonitoringReport report) {

    /** The period of this report; always the same for the same plan, year and report. */
    public MonitoringPeriodId periodId() {
        return new MonitoringPeriodId(Identifiers.derived("monitoring", planId, year, report));
    }

    /** The first day it covers: both reports begin with the year (S08). */
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }
}
