package org.defter.kernel.monitoring;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.MonitoringPeriodId;

/**
 * What happened to a monitoring period.
 */
public sealed interface MonitoringEvent extends DomainEvent
        permits PeriodOpened,
                ReportClockStarted,
                ReportClockExtended,
                ReportClockStopped,
                ReportOverdue,
                PeriodVersionChanged,
                ValueReported,
                IndicatorNotMeasured,
                ValueApproved,
                ValueSentBack,
                ObjectiveEvaluated,
                PeriodClosed,
                ValueRectified {

    /** The stream this event belongs to. */
    MonitoringPeriodId periodId();

    @Override
    default String streamId() {
        return periodId().toString();
    }
}
