package org.defter.command.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.IndicatorReport;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.Reporter;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;

/**
 * Decides on the values of a monitoring period (S08, S13): reported by the unit that answers for the objective, approved or
 * sent back by its head, who is not the one that reported. Unopened is as in {@link PeriodDecider}.
 *
 * <table>
 * <caption>Events, nothing, or a refusal, by what is known of the indicator. Of Unopened all are refused with
 * NOT_FOUND.</caption>
 * <tr><th>command</th><th>Open, missing</th><th>Open, reported</th><th>Open, sent back</th><th>Open, approved</th>
 * <th>Open, not measured</th><th>Closed</th></tr>
 * <tr><td>ReportValue</td><td>ValueReported</td><td>ValueReported, nothing</td><td>ValueReported</td>
 * <td>VALUE_IS_APPROVED</td><td>ValueReported</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * <tr><td>ReportNotMeasured</td><td colspan="3">IndicatorNotMeasured</td><td>VALUE_IS_APPROVED</td>
 * <td>IndicatorNotMeasured, nothing</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * <tr><td>ApproveValue</td><td>NO_VALUE_REPORTED</td><td>ValueApproved, OWN_VALUE_NOT_APPROVED</td>
 * <td>NO_VALUE_REPORTED</td><td>nothing</td><td>NO_VALUE_REPORTED</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * <tr><td>SendValueBack</td><td>NO_VALUE_REPORTED</td><td>ValueSentBack</td><td>nothing</td><td>ValueSentBack</td>
 * <td>NO_VALUE_REPORTED</td><td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * <tr><td>RectifyValue</td><td colspan="5">MONITORING_PERIOD_NOT_CLOSED</td>
 * <td>ValueRectified, RECTIFICATION_WITHOUT_CHANGE</td></tr>
 * </table>
 */
final class ValueDecider {

    private ValueDecider() {}

    static List<MonitoringEvent> report(ReportValue c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> {
                IndicatorReport report = ofUnit(open, c.indicatorId(), act);
                LocalDate day = act.occurredOn(c.occurredOn(), notBefore(open, report));
                yield switch (report.state()) {
                    case MISSING, SENT_BACK, NOT_MEASURED -> List.of(reported(c, act, day));
                    case REPORTED -> same(c, report) ? List.of() : List.of(reported(c, act, day));
                    case APPROVED -> throw approved(report);
                };
            }
            case MonitoringPeriod.Closed closed -> throw locked(closed, c.indicatorId(), act);
        };
    }

    private static boolean same(ReportValue c, IndicatorReport report) {
        BigDecimal value = report.value();
        return value != null
                && value.compareTo(c.value()) == 0
                && c.evidence().equals(report.evidence())
                && Objects.equals(c.note(), report.note());
    }

    private static ValueReported reported(ReportValue c, ActContext act, LocalDate day) {
        return new ValueReported(c.periodId(), c.indicatorId(), c.value(), c.evidence(), c.note(), reporter(act), day);
    }

    static List<MonitoringEvent> notMeasured(ReportNotMeasured c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> {
                IndicatorReport report = ofUnit(open, c.indicatorId(), act);
                LocalDate day = act.occurredOn(c.occurredOn(), notBefore(open, report));
                MonitoringEvent stated =
                        new IndicatorNotMeasured(c.periodId(), c.indicatorId(), c.reason(), reporter(act), day);
                yield switch (report.state()) {
                    case MISSING, REPORTED, SENT_BACK -> List.of(stated);
                    case NOT_MEASURED -> c.reason().equals(report.reason()) ? List.of() : List.of(stated);
                    case APPROVED -> throw approved(report);
                };
            }
            case MonitoringPeriod.Closed closed -> throw locked(closed, c.indicatorId(), act);
        };
    }

    static List<MonitoringEvent> approve(ApproveValue c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> {
                IndicatorReport report = ofUnit(open, c.indicatorId(), act);
                LocalDate day = act.occurredOn(c.occurredOn(), notBefore(open, report));
                yield switch (report.state()) {
                    case REPORTED -> {
                        requireOther(open, c.indicatorId(), act);
                        yield List.of(new ValueApproved(c.periodId(), c.indicatorId(), value(report), day));
                    }
                    case APPROVED -> List.of();
                    case MISSING, SENT_BACK, NOT_MEASURED -> throw nothingReported(report);
                };
            }
            case MonitoringPeriod.Closed closed -> throw locked(closed, c.indicatorId(), act);
        };
    }

    /** Four eyes: neither the account that reported nor another account of the same office holder approves. */
    private static void requireOther(MonitoringPeriod.Open open, IndicatorId indicator, ActContext act) {
        Reporter reporter = open.reporters().get(indicator);
        if (reporter != null && reporter.sameAs(reporter(act))) {
            throw Rejected.because(MonitoringRejection.OWN_VALUE_NOT_APPROVED);
        }
    }

    static List<MonitoringEvent> sendBack(SendValueBack c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> {
                IndicatorReport report = ofUnit(open, c.indicatorId(), act);
                LocalDate day = act.occurredOn(c.occurredOn(), notBefore(open, report));
                yield switch (report.state()) {
                    case REPORTED, APPROVED ->
                        List.of(new ValueSentBack(c.periodId(), c.indicatorId(), value(report), c.reason(), day));
                    case SENT_BACK -> List.of();
                    case MISSING, NOT_MEASURED -> throw nothingReported(report);
                };
            }
            case MonitoringPeriod.Closed closed -> throw locked(closed, c.indicatorId(), act);
        };
    }

    static List<MonitoringEvent> rectify(RectifyValue c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> {
                ofUnit(open, c.indicatorId(), act);
                throw Rejected.because(MonitoringRejection.MONITORING_PERIOD_NOT_CLOSED);
            }
            case MonitoringPeriod.Closed closed -> {
                IndicatorReport report = ofUnit(closed, c.indicatorId(), act);
                LocalDate day = act.occurredOn(c.occurredOn(), rectifiedLast(closed, report));
                BigDecimal old = report.counted().orElse(null);
                if (old != null && old.compareTo(c.value()) == 0) {
                    throw Rejected.because(
                            MonitoringRejection.RECTIFICATION_WITHOUT_CHANGE, "value", old.toPlainString());
                }
                yield List.of(new ValueRectified(
                        c.periodId(), c.indicatorId(), old, c.value(), c.reason(), c.evidence(), day));
            }
        };
    }

    /** What is known of an indicator, if the caller's unit answers for its objective. */
    private static IndicatorReport ofUnit(MonitoringPeriod.Opened period, IndicatorId indicator, ActContext act) {
        PeriodRecord record = period.record();
        MonitoredObjective objective = record.objectiveOf(indicator)
                .orElseThrow(
                        () -> Rejected.because(MonitoringRejection.INDICATOR_NOT_MONITORED, "indicator", indicator));
        act.requireUnit(objective.responsibleUnit());
        return record.report(indicator);
    }

    private static LocalDate notBefore(MonitoringPeriod.Open open, IndicatorReport report) {
        LocalDate since = report.since();
        return since == null ? open.record().frame().openedOn() : since;
    }

    private static LocalDate rectifiedLast(MonitoringPeriod.Closed closed, IndicatorReport report) {
        return report.rectifications().isEmpty()
                ? closed.since()
                : report.rectifications().getLast().day();
    }

    private static BigDecimal value(IndicatorReport report) {
        return Objects.requireNonNull(report.value(), "a reported value");
    }

    private static Reporter reporter(ActContext act) {
        return new Reporter(act.actor().login().accountId(), act.actor().personId());
    }

    private static Rejected approved(IndicatorReport report) {
        return Rejected.because(
                MonitoringRejection.VALUE_IS_APPROVED, "value", value(report).toPlainString());
    }

    private static Rejected nothingReported(IndicatorReport report) {
        return Rejected.because(MonitoringRejection.NO_VALUE_REPORTED, "reportState", report.state());
    }

    private static Rejected locked(MonitoringPeriod.Closed closed, IndicatorId indicator, ActContext act) {
        ofUnit(closed, indicator, act);
        return PeriodDecider.isClosed(closed);
    }
}
