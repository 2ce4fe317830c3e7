package org.defter.command.monitoring;

import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportOverdue;

/**
 * Decides on the time of a report (S08). Its end is a reminder and takes nobody's right to report; a time that was over when it
 * was recorded reminds nobody.
 *
 * <table>
 * <caption>Events, nothing, or a refusal. Of Unopened both are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Open</th><th>Closed</th></tr>
 * <tr><td>RunOutReportClock</td><td>ReportOverdue, REPORT_CLOCK_STILL_RUNNING, nothing</td><td>nothing</td></tr>
 * <tr><td>ExtendReportClock</td><td>ReportClockExtended, nothing</td><td>nothing</td></tr>
 * </table>
 */
final class ReportClockDecider {

    private ReportClockDecider() {}

    static List<MonitoringEvent> runOut(RunOutReportClock c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open ->
                open.record()
                        .clock()
                        .running()
                        .filter(clock -> clock.lastDay().equals(c.lastDay()))
                        .map(clock -> overdue(open.record(), clock, act))
                        .orElse(List.of());
            case MonitoringPeriod.Closed _ -> List.of();
        };
    }

    private static List<MonitoringEvent> overdue(PeriodRecord record, Clock clock, ActContext act) {
        if (!clock.runOutOn(act.today())) {
            throw Rejected.because(MonitoringRejection.REPORT_CLOCK_STILL_RUNNING, "lastDay", clock.lastDay());
        }
        return List.of(new ReportOverdue(record.frame().periodId(), clock, record.missing(), clock.lastDay()));
    }

    /** Gives the running time a later last day if the law as it now is has one; none is made shorter. */
    static List<MonitoringEvent> extend(
            ExtendReportClock c, MonitoringPeriod period, LawInForce inForce, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> extended(c, open.record(), inForce, act);
            case MonitoringPeriod.Closed _ -> List.of();
        };
    }

    private static List<MonitoringEvent> extended(
            ExtendReportClock c, PeriodRecord record, LawInForce inForce, ActContext act) {
        return record.clock()
                .running()
                .map(clock -> ClockRecount.ofReport(inForce, clock))
                .filter(recount -> recount.effect() == ClockRecount.Effect.EXTENDED)
                .map(recount -> List.<MonitoringEvent>of(new ReportClockExtended(
                        record.frame().periodId(),
                        recount.before(),
                        recount.after(),
                        c.cause(),
                        record.clock().retrospective() && recount.after().runOutOn(act.today()),
                        recount.steps(),
                        Days.later(c.changedOn(), record.frame().openedOn()))))
                .orElse(List.of());
    }
}
