package org.defter.kernel.law;

/** What can change in the law of a municipality while periods run. */
public enum LawChangeKind {
    /** A day became a working or a non-working day. */
    CALENDAR_CORRECTED,

    /** A choice that the law leaves open was settled otherwise. */
    SETTING_CHANGED,

    /** A ruleset was adopted. */
    RULESET_ADOPTED
}
