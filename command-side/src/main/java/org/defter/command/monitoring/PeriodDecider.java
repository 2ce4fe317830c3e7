package org.defter.command.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.monitoring.MonitoredIndicator;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoredPlan;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanVersions;

/**
 * Decides on the frame of a monitoring period (S08): its opening, the version of the plan that counts for it (S06), and its
 * closing. Values are decided by {@link ValueDecider}, evaluations by {@link EvaluationDecider}, the time of the report by
 * {@link ReportClockDecider}.
 *
 * <p>The version in force at the end of the period counts; where none was then, the last that was in force within it. What a
 * court does after the closing changes a closed period no more. While a stay leaves the plan without a version in force,
 * values may be reported, but no period is opened or closed.
 *
 * <table>
 * <caption>Events, nothing, or a refusal. Of Unopened only OpenPeriod is taken, the others are refused with
 * NOT_FOUND.</caption>
 * <tr><th>command</th><th>Unopened</th><th>Open</th><th>Closed</th></tr>
 * <tr><td>OpenPeriod</td><td>PeriodOpened, YEAR_NOT_IN_PLAN, MONITORED_PERIOD_NOT_BEGUN, PLAN_WAS_NOT_IN_FORCE,
 * MONITORED_PLAN_IS_SUSPENDED</td><td>nothing</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * <tr><td>ChangePeriodVersion</td><td>NOT_FOUND</td><td>PeriodVersionChanged, nothing</td><td>nothing</td></tr>
 * <tr><td>ClosePeriod</td><td>NOT_FOUND</td><td>PeriodClosed, MONITORED_PERIOD_RUNS, MONITORED_PLAN_IS_SUSPENDED,
 * VERSION_NOT_TAKEN_OVER, VALUES_NOT_SETTLED, OBJECTIVES_NOT_EVALUATED</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * </table>
 */
final class PeriodDecider {

    private PeriodDecider() {}

    /**
     * Opens the period and counts until when its report is due.
     *
     * @param plan the plan through its years
     * @param versions what its versions say
     */
    static List<MonitoringEvent> open(
            OpenPeriod c,
            MonitoringPeriod period,
            MonitoredPlan plan,
            PlanVersions versions,
            LawInForce inForce,
            ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> opened(c, plan, versions, inForce, act);
            case MonitoringPeriod.Open open -> {
                act.requireUnit(unit(plan, open));
                yield List.of();
            }
            case MonitoringPeriod.Closed closed -> {
                act.requireUnit(unit(plan, closed));
                throw isClosed(closed);
            }
        };
    }

    private static List<MonitoringEvent> opened(
            OpenPeriod c, MonitoredPlan plan, PlanVersions versions, LawInForce inForce, ActContext act) {
        MonitoredYear subject = c.subject();
        UnitId unit = plan.unitId();
        if (unit == null) {
            throw notInForce(subject);
        }
        act.requireUnit(unit);
        LocalDate day = act.occurredOn(c.occurredOn());
        if (!plan.covers(subject.year())) {
            throw Rejected.because(
                    MonitoringRejection.YEAR_NOT_IN_PLAN,
                    "year",
                    subject.year(),
                    "firstYear",
                    plan.firstYear(),
                    "lastYear",
                    plan.lastYear());
        }
        if (day.isBefore(subject.firstDay())) {
            throw Rejected.because(
                    MonitoringRejection.MONITORED_PERIOD_NOT_BEGUN, "day", day, "firstDay", subject.firstDay());
        }
        Law law = inForce.on(day);
        Computation<LocalDate> end = law.reportPeriodEnd(subject.year(), subject.report());
        LocalDate until = day.isBefore(end.result()) ? day : end.result();
        if (plan.counting(subject.firstDay(), until).isEmpty()) {
            throw notInForce(subject);
        }
        requireNotStayed(plan);
        FrozenPlan frozen = counting(plan, subject, end.result()).orElseThrow(() -> notInForce(subject));
        PlanContent content = versions.of(frozen).orElseThrow(() -> notInForce(subject));
        int planYear = subject.year() - plan.firstYear() + 1;
        Computation<Boolean> cumulative = law.cumulativeEvaluation(planYear);
        Clock clock = inForce.on(end.result())
                .clock(ClockKind.MONITORING_REPORT, end.result())
                .result();
        return List.of(
                new PeriodOpened(
                        c.periodId(),
                        plan.municipalityId(),
                        subject.planId(),
                        subject.year(),
                        subject.report(),
                        content.profile().title(),
                        unit,
                        planYear,
                        cumulative.result(),
                        frozen,
                        MonitoredObjective.of(content),
                        end.result(),
                        law.ruleset().ref(),
                        Stream.concat(end.steps().stream(), cumulative.steps().stream())
                                .toList(),
                        day),
                new ReportClockStarted(c.periodId(), clock, clock.runOutOn(act.today()), day));
    }

    /** Takes over the version that counts, if it is another than the one the period has. */
    static List<MonitoringEvent> changeVersion(
            ChangePeriodVersion c, MonitoringPeriod period, MonitoredPlan plan, PlanVersions versions) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw unknown(c);
            case MonitoringPeriod.Open open -> {
                PeriodRecord record = open.record();
                FrozenPlan before = record.measure().frozen();
                yield counting(plan, record.frame().subject(), record.frame().periodEnd())
                        .filter(counts -> !counts.equals(before))
                        .flatMap(counts -> versions.of(counts)
                                .map(content -> List.<MonitoringEvent>of(new PeriodVersionChanged(
                                        c.periodId(),
                                        before,
                                        counts,
                                        MonitoredObjective.of(content),
                                        Days.later(
                                                c.occurredOn(), record.frame().openedOn())))))
                        .orElse(List.of());
            }
            case MonitoringPeriod.Closed _ -> List.of();
        };
    }

    static List<MonitoringEvent> close(
            ClosePeriod c, MonitoringPeriod period, MonitoredPlan plan, LawInForce inForce, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw unknown(c);
            case MonitoringPeriod.Open open -> {
                act.requireUnit(unit(plan, open));
                LocalDate day = act.occurredOn(c.occurredOn(), open.latest());
                requireClosable(open.record(), plan, day);
                yield closed(open.record(), inForce, day);
            }
            case MonitoringPeriod.Closed closed -> {
                act.requireUnit(unit(plan, closed));
                throw isClosed(closed);
            }
        };
    }

    private static void requireClosable(PeriodRecord record, MonitoredPlan plan, LocalDate day) {
        PeriodRecord.Frame frame = record.frame();
        if (!day.isAfter(frame.periodEnd())) {
            throw Rejected.because(MonitoringRejection.MONITORED_PERIOD_RUNS, "day", day, "lastDay", frame.periodEnd());
        }
        requireNotStayed(plan);
        boolean taken = counting(plan, frame.subject(), frame.periodEnd())
                .map(counts -> counts.equals(record.measure().frozen()))
                .orElse(true);
        if (!taken) {
            throw Rejected.because(MonitoringRejection.VERSION_NOT_TAKEN_OVER);
        }
        List<IndicatorId> unsettled = record.unsettled();
        if (!unsettled.isEmpty()) {
            throw Rejected.because(MonitoringRejection.VALUES_NOT_SETTLED, "indicators", codes(record, unsettled));
        }
        List<ObjectiveId> unevaluated = unevaluated(record);
        if (!unevaluated.isEmpty()) {
            throw Rejected.because(
                    MonitoringRejection.OBJECTIVES_NOT_EVALUATED,
                    "objectives",
                    record.measure().objectives().stream()
                            .filter(objective -> unevaluated.contains(objective.objectiveId()))
                            .map(MonitoredObjective::code)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The evaluation is yearly (S08): the report of the half-year has none. */
    private static List<ObjectiveId> unevaluated(PeriodRecord record) {
        return switch (record.frame().subject().report()) {
            case HALF_YEAR -> List.of();
            case YEAR -> record.unevaluated();
        };
    }

    private static List<MonitoringEvent> closed(PeriodRecord record, LawInForce inForce, LocalDate day) {
        Law law = inForce.on(record.frame().periodEnd());
        Computation<Boolean> cumulative =
                law.cumulativeEvaluation(record.frame().planYear());
        List<MonitoringEvent> events = new ArrayList<>();
        events.add(new PeriodClosed(
                record.frame().periodId(),
                record.measure().frozen(),
                cumulative.result(),
                law.ruleset().ref(),
                cumulative.steps(),
                day));
        record.clock()
                .running()
                .ifPresent(clock ->
                        events.add(new ReportClockStopped(record.frame().periodId(), clock, day)));
        return List.copyOf(events);
    }

    private static Optional<FrozenPlan> counting(MonitoredPlan plan, MonitoredYear subject, LocalDate end) {
        return plan.counting(subject.firstDay(), end).map(MonitoredPlan.Force::version);
    }

    private static void requireNotStayed(MonitoredPlan plan) {
        if (plan.stayed()) {
            throw Rejected.because(MonitoringRejection.MONITORED_PLAN_IS_SUSPENDED);
        }
    }

    /** The unit with the authority over the plan as it is now. */
    private static UnitId unit(MonitoredPlan plan, MonitoringPeriod.Opened period) {
        UnitId now = plan.unitId();
        return now == null ? period.record().frame().unitId() : now;
    }

    private static String codes(PeriodRecord record, List<IndicatorId> of) {
        return record.indicators()
                .filter(indicator -> of.contains(indicator.indicatorId()))
                .map(MonitoredIndicator::code)
                .collect(Collectors.joining(", "));
    }

    private static Rejected notInForce(MonitoredYear subject) {
        return Rejected.because(
                MonitoringRejection.PLAN_WAS_NOT_IN_FORCE, "year", subject.year(), "report", subject.report());
    }

    static Rejected isClosed(MonitoringPeriod.Closed closed) {
        return Rejected.because(MonitoringRejection.MONITORING_PERIOD_IS_CLOSED, "closedOn", closed.since());
    }

    static Rejected unknown(MonitoringCommand c) {
        return Rejected.because(CommonRejection.NOT_FOUND, "period", c.periodId());
    }
}
