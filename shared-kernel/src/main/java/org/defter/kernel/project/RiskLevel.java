package org.defter.kernel.project;

/** How likely or how bad. */
public enum RiskLevel {
    /** Hardly. */
    LOW,
    /** Noticeably. */
    MEDIUM,
    /** Very. */
    HIGH
}
