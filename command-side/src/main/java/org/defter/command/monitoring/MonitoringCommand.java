package org.defter.command.monitoring;

import org.defter.kernel.id.MonitoringPeriodId;

/**
 * What can be asked of a monitoring period.
 */
public sealed interface MonitoringCommand
        permits OpenPeriod,
                ChangePeriodVersion,
                ReportValue,
                ReportNotMeasured,
                ApproveValue,
                SendValueBack,
                EvaluateObjective,
                ClosePeriod,
                RectifyValue,
                RunOutReportClock,
                ExtendReportClock {

    /** The stream it addresses. */
    MonitoringPeriodId periodId();
}
