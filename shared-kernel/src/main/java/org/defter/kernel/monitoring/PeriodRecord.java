package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a monitoring period: from its stream alone, up to any event. Decisions, views and scores are made
 * of this.
 *
 * @param frame what stays as it was opened
 * @param measure what it is measured by
 * @param reports what was reported, of every indicator ever reported on, also where the version that counts has it no more
 * @param evaluations the evaluations that count (S10)
 * @param clock until when the report is due
 * @param closedOn day it was closed; none while it is open
 */
public record PeriodRecord(
        Frame frame,
        Measure measure,
        List<IndicatorReport> reports,
        List<ObjectiveEvaluation> evaluations,
        ReportClock clock,
        @Nullable LocalDate closedOn) {

    /** Copies the lists. */
    public PeriodRecord {
        reports = List.copyOf(reports);
        evaluations = List.copyOf(evaluations);
    }

    /**
     * What stays as it was opened.
     *
     * @param periodId the period
     * @param municipalityId the municipality
     * @param subject plan, year and report
     * @param title title of the plan
     * @param unitId the unit that has the authority over the plan
     * @param planYear which year of the plan it is, from 1
     * @param periodEnd last day covered
     * @param openedOn day of the opening
     */
    public record Frame(
            MonitoringPeriodId periodId,
            MunicipalityId municipalityId,
            MonitoredYear subject,
            String title,
            UnitId unitId,
            int planYear,
            LocalDate periodEnd,
            LocalDate openedOn) {}

    /**
     * What a period is measured by: of an open one what counts so far, of a closed one for good.
     *
     * @param frozen the version whose indicators and targets count
     * @param objectives its objectives
     * @param cumulative whether the evaluation is also cumulative (S08)
     * @param ruleset the ruleset of the scores
     */
    public record Measure(
            FrozenPlan frozen, List<MonitoredObjective> objectives, boolean cumulative, RulesetRef ruleset) {

        /** Copies the list. */
        public Measure {
            objectives = List.copyOf(objectives);
        }
    }

    /** The record as it begins. */
    public static PeriodRecord initial(PeriodOpened e) {
        return new PeriodRecord(
                new Frame(
                        e.periodId(),
                        e.municipalityId(),
                        new MonitoredYear(e.planId(), e.year(), e.report()),
                        e.title(),
                        e.unitId(),
                        e.planYear(),
                        e.periodEnd(),
                        e.occurredOn()),
                new Measure(e.frozen(), e.objectives(), e.cumulative(), e.ruleset()),
                List.of(),
                List.of(),
                ReportClock.notStarted(),
                null);
    }

    /** The record after one more event; any history is accepted. */
    public PeriodRecord evolve(MonitoringEvent event) {
        return switch (event) {
            case PeriodOpened _ -> this;
            case ReportClockStarted e -> with(ReportClock.running(e.clock(), e.retrospective()));
            case ReportClockExtended e -> with(ReportClock.running(e.clock(), e.retrospective()));
            case ReportClockStopped _ -> with(clock.with(ReportClock.Standing.STOPPED));
            case ReportOverdue _ -> with(clock.with(ReportClock.Standing.OVERDUE));
            case PeriodVersionChanged e ->
                with(new Measure(e.frozen(), e.objectives(), measure.cumulative(), measure.ruleset()));
            case ValueReported e -> with(IndicatorReport.of(e));
            case IndicatorNotMeasured e -> with(IndicatorReport.of(e));
            case ValueApproved e -> with(report(e.indicatorId()).approved(e.occurredOn()));
            case ValueSentBack e -> with(report(e.indicatorId()).sentBack(e.reason(), e.occurredOn()));
            case ObjectiveEvaluated e -> with(new ObjectiveEvaluation(e.objectiveId(), e.evaluation(), e.occurredOn()));
            case PeriodClosed e ->
                new PeriodRecord(
                        frame,
                        new Measure(e.frozen(), measure.objectives(), e.cumulative(), e.ruleset()),
                        reports,
                        evaluations,
                        clock,
                        e.occurredOn());
            case ValueRectified e -> with(report(e.indicatorId()).rectified(e));
        };
    }

    /** Whether it is closed. */
    public boolean closed() {
        return closedOn != null;
    }

    /** The indicators the version that counts asks for, in the order of the plan. */
    public Stream<MonitoredIndicator> indicators() {
        return measure.objectives().stream().flatMap(objective -> objective.indicators().stream());
    }

    /** The objective, if the version that counts has it. */
    public Optional<MonitoredObjective> objective(ObjectiveId id) {
        return measure.objectives().stream()
                .filter(objective -> objective.objectiveId().equals(id))
                .findFirst();
    }

    /** The objective an indicator measures, if the version that counts has it. */
    public Optional<MonitoredObjective> objectiveOf(IndicatorId id) {
        return measure.objectives().stream()
                .filter(objective -> objective.indicators().stream()
                        .anyMatch(indicator -> indicator.indicatorId().equals(id)))
                .findFirst();
    }

    /** What is known of an indicator; it is missing where nothing was reported. */
    public IndicatorReport report(IndicatorId id) {
        return reports.stream()
                .filter(report -> report.indicatorId().equals(id))
                .findFirst()
                .orElseGet(() -> IndicatorReport.missing(id));
    }

    /** The evaluation of an objective, if there is one. */
    public Optional<ObjectiveEvaluation> evaluation(ObjectiveId id) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.objectiveId().equals(id))
                .findFirst();
    }

    /** The indicators nobody has reported on, or whose value was sent back: what is still to be reported. */
    public List<IndicatorId> missing() {
        return indicators()
                .map(MonitoredIndicator::indicatorId)
                .filter(id -> switch (report(id).state()) {
                    case MISSING, SENT_BACK -> true;
                    case REPORTED, APPROVED, NOT_MEASURED -> false;
                })
                .toList();
    }

    /** The indicators that keep the period from being closed: neither approved nor stated as not measured. */
    public List<IndicatorId> unsettled() {
        return indicators()
                .map(MonitoredIndicator::indicatorId)
                .filter(id -> switch (report(id).state()) {
                    case MISSING, SENT_BACK, REPORTED -> true;
                    case APPROVED, NOT_MEASURED -> false;
                })
                .toList();
    }

    /** The objectives that have no evaluation. */
    public List<ObjectiveId> unevaluated() {
        return measure.objectives().stream()
                .map(MonitoredObjective::objectiveId)
                .filter(id -> evaluation(id).isEmpty())
                .toList();
    }

    /** The record as it was closed, as if nothing had been put right since. */
    public PeriodRecord unrectified() {
        return new PeriodRecord(
                frame,
                measure,
                reports.stream().map(IndicatorReport::unrectified).toList(),
                evaluations,
                clock,
                closedOn);
    }

    private PeriodRecord with(ReportClock next) {
        return new PeriodRecord(frame, measure, reports, evaluations, next, closedOn);
    }

    private PeriodRecord with(Measure next) {
        return new PeriodRecord(frame, next, reports, evaluations, clock, closedOn);
    }

    private PeriodRecord with(IndicatorReport next) {
        List<IndicatorReport> all = Stream.concat(
                        reports.stream().filter(report -> !report.indicatorId().equals(next.indicatorId())),
                        Stream.of(next))
                .toList();
        return new PeriodRecord(frame, measure, all, evaluations, clock, closedOn);
    }

    private PeriodRecord with(ObjectiveEvaluation next) {
        List<ObjectiveEvaluation> all = Stream.concat(
                        evaluations.stream()
                                .filter(evaluation -> !evaluation.objectiveId().equals(next.objectiveId())),
                        Stream.of(next))
                .toList();
        return new PeriodRecord(frame, measure, reports, all, clock, closedOn);
    }
}
