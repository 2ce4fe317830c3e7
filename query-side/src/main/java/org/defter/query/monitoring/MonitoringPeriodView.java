package org.defter.query.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.monitoring.IndicatorReport;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.ObjectiveEvaluation;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.ReportClock;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a monitoring period. The responsible unit of an objective reports its values, that unit's head approves them
 * and evaluates the objective, and the unit of the plan closes the period.
 *
 * @param id the period
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param planId the plan
 * @param year the year reported on
 * @param report January to June, or January to December
 * @param title title of the plan
 * @param unitId the unit that has the authority over the plan; its head opens and closes the period
 * @param planYear which year of the plan it is, from 1
 * @param periodEnd last day covered
 * @param openedOn day it was opened
 * @param closedOn day it was closed; none while it is open
 * @param state open or closed
 * @param frozen the version whose indicators and targets count
 * @param cumulative whether the evaluation is also cumulative (S08)
 * @param ruleset the ruleset of its scores
 * @param clock until when the report is due
 * @param objectives the objectives with the units that report and their indicators
 * @param reports what was reported, of every indicator ever reported on
 * @param missing the indicators still to be reported
 * @param unsettled the indicators neither approved nor stated as not measured: while there are any it is not closed
 * @param evaluations the evaluations that count (S10)
 * @param unevaluated the objectives without an evaluation
 */
public record MonitoringPeriodView(
        MonitoringPeriodId id,
        long version,
        MunicipalityId municipalityId,
        PlanId planId,
        int year,
        MonitoringReport report,
        String title,
        UnitId unitId,
        int planYear,
        LocalDate periodEnd,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        MonitoringPeriodState state,
        FrozenPlan frozen,
        boolean cumulative,
        RulesetRef ruleset,
        ReportClock clock,
        List<MonitoredObjective> objectives,
        List<IndicatorReport> reports,
        List<IndicatorId> missing,
        List<IndicatorId> unsettled,
        List<ObjectiveEvaluation> evaluations,
        List<ObjectiveId> unevaluated)
        implements DossierView<MonitoringPeriodView> {

    /** Copies the lists. */
    public MonitoringPeriodView {
        objectives = List.copyOf(objectives);
        reports = List.copyOf(reports);
        missing = List.copyOf(missing);
        unsettled = List.copyOf(unsettled);
        evaluations = List.copyOf(evaluations);
        unevaluated = List.copyOf(unevaluated);
    }

    /** What is on record, as a reader gets it. */
    static MonitoringPeriodView of(PeriodRecord record, long version) {
        PeriodRecord.Frame frame = record.frame();
        return new MonitoringPeriodView(
                frame.periodId(),
                version,
                frame.municipalityId(),
                frame.subject().planId(),
                frame.subject().year(),
                frame.subject().report(),
                frame.title(),
                frame.unitId(),
                frame.planYear(),
                frame.periodEnd(),
                frame.openedOn(),
                record.closedOn(),
                record.closed() ? MonitoringPeriodState.CLOSED : MonitoringPeriodState.OPEN,
                record.measure().frozen(),
                record.measure().cumulative(),
                record.measure().ruleset(),
                record.clock(),
                record.measure().objectives(),
                record.reports(),
                record.missing(),
                record.unsettled(),
                record.evaluations(),
                record.unevaluated());
    }

    /** What is on record. */
    public PeriodRecord toRecord() {
        return new PeriodRecord(
                new PeriodRecord.Frame(
                        id,
                        municipalityId,
                        new MonitoredYear(planId, year, report),
                        title,
                        unitId,
                        planYear,
                        periodEnd,
                        openedOn),
                new PeriodRecord.Measure(frozen, objectives, cumulative, ruleset),
                reports,
                evaluations,
                clock,
                closedOn);
    }

    @Override
    public MonitoringPeriodView at(long next) {
        return of(toRecord(), next);
    }
}
