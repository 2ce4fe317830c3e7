package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.Plans;

/**
 * Histories of monitoring periods of the plan of {@link Plans}, in force since 15.07.2024. Its objective is reported by the first
 * branch; the department has the authority over the plan.
 */
public final class MonitoringPeriods {

    /** Before the plan was in force. */
    public static final MonitoredYear HALF_2024 = subject(2024, MonitoringReport.HALF_YEAR);

    /** The first year of the plan. */
    public static final MonitoredYear YEAR_2024 = subject(2024, MonitoringReport.YEAR);

    /** The second year of the plan: also cumulative (S08). */
    public static final MonitoredYear HALF_2025 = subject(2025, MonitoringReport.HALF_YEAR);

    public static final MonitoredYear YEAR_2025 = subject(2025, MonitoringReport.YEAR);

    /** The year in which the update of 15.04.2026 came into force. */
    public static final MonitoredYear YEAR_2026 = subject(2026, MonitoringReport.YEAR);

    public static final Reporter REPORTER = new Reporter(account("clerk"), null);
    public static final Evidence EVIDENCE = new Evidence("Üyelik belgeleri (örnek)", "2026/12", null);
    public static final Evidence OTHER_EVIDENCE = new Evidence("Faaliyet raporu (örnek)", null, "0f".repeat(32));

    public static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);

    private MonitoringPeriods() {}

    public static MonitoredYear subject(int year, MonitoringReport report) {
        return new MonitoredYear(Plans.PLAN, year, report);
    }

    public static AccountId account(String login) {
        return new AccountId(Identifiers.derived("account", "urn:test", login));
    }

    /** The last day a report covers. */
    public static LocalDate end(MonitoredYear subject) {
        return switch (subject.report()) {
            case HALF_YEAR -> LocalDate.of(subject.year(), 6, 30);
            case YEAR -> LocalDate.of(subject.year(), 12, 31);
        };
    }

    /** The day the periods of the samples are opened: 20 days before their end. */
    public static LocalDate openedOn(MonitoredYear subject) {
        return end(subject).minusDays(20);
    }

    /** The plan through its years after that history. */
    public static MonitoredPlan plan(List<PlanEvent> history) {
        MonitoredPlan plan = MonitoredPlan.initial((PlanProposed) history.getFirst());
        for (PlanEvent event : history.subList(1, history.size())) {
            plan = plan.evolve(event);
        }
        return plan;
    }

    /** Until when the report is due. */
    public static Clock clock(MonitoredYear subject) {
        return LAW.on(end(subject))
                .clock(ClockKind.MONITORING_REPORT, end(subject))
                .result();
    }

    /** Opened under version 1 of the plan. */
    public static PeriodOpened opening(MonitoredYear subject) {
        return opening(subject, Plans.content(Plans.drafted()), Plans.frozen(Plans.drafted(), 1));
    }

    public static PeriodOpened opening(MonitoredYear subject, PlanContent content, FrozenPlan frozen) {
        Law law = LAW.on(openedOn(subject));
        int planYear = subject.year() - 2023;
        return new PeriodOpened(
                subject.periodId(),
                Municipalities.METROPOLITAN,
                subject.planId(),
                subject.year(),
                subject.report(),
                content.profile().title(),
                Municipalities.DEPARTMENT,
                planYear,
                law.cumulativeEvaluation(planYear).result(),
                frozen,
                MonitoredObjective.of(content),
                end(subject),
                law.ruleset().ref(),
                Stream.concat(
                                law.reportPeriodEnd(subject.year(), subject.report()).steps().stream(),
                                law.cumulativeEvaluation(planYear).steps().stream())
                        .toList(),
                openedOn(subject));
    }

    /** Opened, its report due within the time of the law. */
    public static List<MonitoringEvent> opened(MonitoredYear subject) {
        return List.of(
                opening(subject), new ReportClockStarted(subject.periodId(), clock(subject), false, openedOn(subject)));
    }

    /** Opened long after the report was due. */
    public static List<MonitoringEvent> openedLate(MonitoredYear subject) {
        return List.of(
                opening(subject), new ReportClockStarted(subject.periodId(), clock(subject), true, openedOn(subject)));
    }

    public static ValueReported reported(MonitoredYear subject, IndicatorId indicator, String value) {
        return new ValueReported(
                subject.periodId(),
                indicator,
                new BigDecimal(value),
                EVIDENCE,
                null,
                REPORTER,
                end(subject).plusDays(3));
    }

    public static ValueApproved approved(MonitoredYear subject, IndicatorId indicator, String value) {
        return new ValueApproved(
                subject.periodId(),
                indicator,
                new BigDecimal(value),
                end(subject).plusDays(5));
    }

    public static ValueSentBack sentBack(MonitoredYear subject, IndicatorId indicator, String value) {
        return new ValueSentBack(
                subject.periodId(),
                indicator,
                new BigDecimal(value),
                "Belge eksik (örnek)",
                end(subject).plusDays(4));
    }

    public static IndicatorNotMeasured notMeasured(MonitoredYear subject, IndicatorId indicator) {
        return new IndicatorNotMeasured(
                subject.periodId(),
                indicator,
                "Veri toplanmadı (örnek)",
                REPORTER,
                end(subject).plusDays(3));
    }

    public static Evaluation evaluation(EvaluationRating rating) {
        Assessment assessment = new Assessment(rating, "Bulgu (örnek)");
        return new Evaluation(assessment, assessment, assessment, assessment);
    }

    public static ObjectiveEvaluated evaluated(MonitoredYear subject) {
        return new ObjectiveEvaluated(
                subject.periodId(),
                Plans.OBJECTIVE,
                evaluation(EvaluationRating.LARGELY),
                end(subject).plusDays(6));
    }

    /** Both indicators approved: the cumulative one with the first value, the yearly one with the second. */
    public static List<MonitoringEvent> settled(MonitoredYear subject, String cumulative, String yearly) {
        return and(
                opened(subject),
                reported(subject, Plans.INDICATOR, cumulative),
                approved(subject, Plans.INDICATOR, cumulative),
                reported(subject, Plans.YEARLY, yearly),
                approved(subject, Plans.YEARLY, yearly));
    }

    /** The same, and the objective evaluated. */
    public static List<MonitoringEvent> evaluated(MonitoredYear subject, String cumulative, String yearly) {
        return and(settled(subject, cumulative, yearly), evaluated(subject));
    }

    /** The day the closed samples were closed: ten days after their end. */
    public static LocalDate closedOn(MonitoredYear subject) {
        return end(subject).plusDays(10);
    }

    public static PeriodClosed closing(MonitoredYear subject) {
        Law law = LAW.on(end(subject));
        int planYear = subject.year() - 2023;
        return new PeriodClosed(
                subject.periodId(),
                Plans.frozen(Plans.drafted(), 1),
                law.cumulativeEvaluation(planYear).result(),
                law.ruleset().ref(),
                law.cumulativeEvaluation(planYear).steps(),
                closedOn(subject));
    }

    /** Closed with those values. */
    public static List<MonitoringEvent> closed(MonitoredYear subject, String cumulative, String yearly) {
        return and(
                evaluated(subject, cumulative, yearly),
                closing(subject),
                new ReportClockStopped(subject.periodId(), clock(subject), closedOn(subject)));
    }

    /** The value of the cumulative indicator is put right. */
    public static ValueRectified rectified(MonitoredYear subject, String old, String now) {
        return new ValueRectified(
                subject.periodId(),
                Plans.INDICATOR,
                new BigDecimal(old),
                new BigDecimal(now),
                "Yanlış sayılmış (örnek)",
                OTHER_EVIDENCE,
                closedOn(subject).plusDays(20));
    }

    /** The history with further events. */
    public static List<MonitoringEvent> and(List<MonitoringEvent> history, MonitoringEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** What is on record after that history. */
    public static PeriodRecord record(List<? extends MonitoringEvent> history) {
        PeriodRecord record = PeriodRecord.initial((PeriodOpened) history.getFirst());
        for (MonitoringEvent event : history.subList(1, history.size())) {
            record = record.evolve(event);
        }
        return record;
    }
}
