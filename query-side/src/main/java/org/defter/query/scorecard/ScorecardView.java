package org.defter.query.scorecard;

import java.time.LocalDate;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.query.monitoring.MonitoringPeriodState;
import org.jspecify.annotations.Nullable;

/**
 * How a plan performed, as of what is on record of one of its reports.
 *
 * @param planId the plan
 * @param periodId the monitoring period
 * @param year the year
 * @param report January to June, or January to December; both are measured against the targets of the year
 * @param title title of the plan
 * @param state whether the period is closed; while it is open the figures are not final
 * @param periodEnd last day covered
 * @param frozen the version whose targets count
 * @param ruleset the ruleset of the figures
 * @param ofYear the figures of the year
 * @param toDate the figures of the years so far; none before the evaluation is cumulative (S08)
 * @param asClosed the figures of the year as the period was closed; none where nothing was put right since
 */
public record ScorecardView(
        PlanId planId,
        MonitoringPeriodId periodId,
        int year,
        MonitoringReport report,
        String title,
        MonitoringPeriodState state,
        LocalDate periodEnd,
        FrozenPlan frozen,
        RulesetRef ruleset,
        CardView ofYear,
        @Nullable CardView toDate,
        @Nullable CardView asClosed) {}
