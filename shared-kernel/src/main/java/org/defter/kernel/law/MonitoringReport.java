package org.defter.kernel.law;

/** The two reports of a plan's year (S08). */
public enum MonitoringReport {
    /** January to June. */
    HALF_YEAR,
    /** January to December. */
    YEAR
}
