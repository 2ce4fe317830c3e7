package org.defter.query.monitoring;

/** How far a monitoring period has come. */
public enum MonitoringPeriodState {
    /** Values are reported and approved. */
    OPEN,

    /** Locked; values are put right only. */
    CLOSED
}
