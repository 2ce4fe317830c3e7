package org.defter.command.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanVersions;
import org.defter.kernel.plan.Plans;

/** Commands on monitoring periods, who sends them, and what is decided on them. */
final class MonitoringActs {

    /** After the report of 2025 was due. */
    static final LocalDate TODAY = LocalDate.of(2026, 2, 20);

    static final MonitoredYear YEAR = MonitoringPeriods.YEAR_2025;

    private MonitoringActs() {}

    /** The head of the department, which has the authority over the plan. */
    static ActContext byDepartment() {
        return TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
    }

    /** A clerk of the branch that answers for the objective. */
    static ActContext byClerk() {
        return TestActs.on(TODAY, TestActs.ofUnit(Role.CLERK, Municipalities.FIRST_BRANCH));
    }

    /** The head of that branch. */
    static ActContext byHead() {
        return TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.FIRST_BRANCH));
    }

    /** A policy or the clock. */
    static ActContext bySystem(LocalDate today) {
        return TestActs.on(today, Role.SYSTEM);
    }

    static OpenPeriod open(MonitoredYear subject) {
        return open(subject, MonitoringPeriods.openedOn(subject));
    }

    static OpenPeriod open(MonitoredYear subject, LocalDate day) {
        return new OpenPeriod(subject.periodId(), subject, day);
    }

    static ChangePeriodVersion changeVersion(MonitoredYear subject) {
        return new ChangePeriodVersion(subject.periodId(), Plans.UPDATED_ON);
    }

    static ReportValue report(MonitoredYear subject, String value) {
        return report(subject, Plans.INDICATOR, value);
    }

    static ReportValue report(MonitoredYear subject, IndicatorId indicator, String value) {
        return new ReportValue(
                subject.periodId(), null, indicator, new BigDecimal(value), MonitoringPeriods.EVIDENCE, null, null);
    }

    static ReportNotMeasured notMeasured(MonitoredYear subject, String reason) {
        return new ReportNotMeasured(subject.periodId(), null, Plans.INDICATOR, reason, null);
    }

    static ApproveValue approve(MonitoredYear subject) {
        return new ApproveValue(subject.periodId(), null, Plans.INDICATOR, null);
    }

    static SendValueBack sendBack(MonitoredYear subject) {
        return new SendValueBack(subject.periodId(), null, Plans.INDICATOR, "Belge eksik (örnek)", null);
    }

    static EvaluateObjective evaluate(MonitoredYear subject, EvaluationRating rating) {
        return new EvaluateObjective(
                subject.periodId(), null, Plans.OBJECTIVE, MonitoringPeriods.evaluation(rating), null);
    }

    static ClosePeriod close(MonitoredYear subject, LocalDate day) {
        return new ClosePeriod(subject.periodId(), null, day);
    }

    static RectifyValue rectify(MonitoredYear subject, String value) {
        return new RectifyValue(
                subject.periodId(),
                null,
                Plans.INDICATOR,
                new BigDecimal(value),
                "Yanlış sayılmış (örnek)",
                MonitoringPeriods.OTHER_EVIDENCE,
                null);
    }

    static RunOutReportClock runOut(MonitoredYear subject) {
        return new RunOutReportClock(
                subject.periodId(), MonitoringPeriods.clock(subject).lastDay());
    }

    static ExtendReportClock extend(MonitoredYear subject) {
        return new ExtendReportClock(
                subject.periodId(), LawChange.calendar(LocalDate.of(2026, 2, 2), "İdari izin (örnek)"), TODAY);
    }

    /** The period after a history. */
    static MonitoringPeriod after(List<MonitoringEvent> history) {
        MonitoringPeriod period = MonitoringPeriod.initial();
        for (MonitoringEvent event : history) {
            period = period.evolve(event);
        }
        return period;
    }

    static PlanVersions versions(List<PlanEvent> plan) {
        PlanVersions versions = PlanVersions.initial();
        for (PlanEvent event : plan) {
            versions = versions.evolve(event);
        }
        return versions;
    }

    /** What is decided on a command, whatever it is. */
    static List<MonitoringEvent> decide(
            MonitoringCommand command, MonitoringPeriod period, List<PlanEvent> plan, LawInForce law, ActContext act) {
        return switch (command) {
            case OpenPeriod c -> PeriodDecider.open(c, period, MonitoringPeriods.plan(plan), versions(plan), law, act);
            case ChangePeriodVersion c ->
                PeriodDecider.changeVersion(c, period, MonitoringPeriods.plan(plan), versions(plan));
            case ReportValue c -> ValueDecider.report(c, period, act);
            case ReportNotMeasured c -> ValueDecider.notMeasured(c, period, act);
            case ApproveValue c -> ValueDecider.approve(c, period, act);
            case SendValueBack c -> ValueDecider.sendBack(c, period, act);
            case EvaluateObjective c -> EvaluationDecider.evaluate(c, period, act);
            case ClosePeriod c -> PeriodDecider.close(c, period, MonitoringPeriods.plan(plan), law, act);
            case RectifyValue c -> ValueDecider.rectify(c, period, act);
            case RunOutReportClock c -> ReportClockDecider.runOut(c, period, act);
            case ExtendReportClock c -> ReportClockDecider.extend(c, period, law, act);
        };
    }
}
