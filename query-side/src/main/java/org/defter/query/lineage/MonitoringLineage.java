package org.defter.query.lineage;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;

/** What each event of a monitoring period means for the thread. Pure; the compiler sees to it that none is forgotten. */
final class MonitoringLineage {

    private static final String NO_VALUE = "–";

    private MonitoringLineage() {}

    static List<LineageChange> changes(MonitoringEvent event) {
        UUID period = event.periodId().value();
        return switch (event) {
            case PeriodOpened e ->
                List.of(
                        Named.of(LineageKind.MONITORING_PERIOD, period, title(e)),
                        new Linked(e.planId().value(), LineageRelation.MONITORED_IN, period));
            case ValueReported e ->
                value(period, e.indicatorId().value(), e.value().toPlainString());
            case IndicatorNotMeasured e -> value(period, e.indicatorId().value(), NO_VALUE);
            case ValueRectified e ->
                value(period, e.indicatorId().value(), e.newValue().toPlainString());
            case ReportClockStarted _,
                    ReportClockExtended _,
                    ReportClockStopped _,
                    ReportOverdue _,
                    PeriodVersionChanged _,
                    ValueApproved _,
                    ValueSentBack _,
                    ObjectiveEvaluated _,
                    PeriodClosed _ -> List.of();
        };
    }

    /** The identifier of an indicator's value in the thread: the same for the same period and indicator. */
    static UUID value(UUID period, UUID indicator) {
        return Identifiers.derived("value", period, indicator);
    }

    private static List<LineageChange> value(UUID period, UUID indicator, String says) {
        UUID value = value(period, indicator);
        return List.of(
                Named.of(LineageKind.INDICATOR_VALUE, value, says),
                new Linked(indicator, LineageRelation.MEASURED_BY, value),
                new Linked(period, LineageRelation.CONTAINS, value));
    }

    /** The months it covers (S08). */
    private static String title(PeriodOpened event) {
        return event.year() + "-01/" + YearMonth.from(event.periodEnd());
    }
}
