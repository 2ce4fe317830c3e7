package org.defter.kernel.plan;

/**
 * What can be read of an element of a plan, field by field, as text. Numbers are plain decimals without trailing zeros, days
 * are written 2024-03-11, costs 1250000.5 TRY, units and codes of the law by their identifiers, lists one entry a line.
 */
public enum PlanField {
    /** Its code within the plan; by it the element was read out, so it stays. */
    CODE,
    /** What it is called, or says. */
    TITLE,
    /** Mission of the plan (S12). */
    MISSION,
    /** Vision of the plan (S12). */
    VISION,
    /** Themes of the plan, a list. */
    THEMES,
    /** Articles the plan rests on, a list. */
    LEGAL_BASES,
    /** Unit that leads an activity. */
    LEADING_UNIT,
    /** Unit that answers for it. */
    RESPONSIBLE_UNIT,
    /** Units that work with it, a list. */
    COOPERATING_UNITS,
    /** Risks of an objective, a list. */
    RISKS,
    /** Estimated cost. */
    COST,
    /** Findings an objective rests on. */
    FINDINGS,
    /** Needs an objective answers. */
    NEEDS,
    /** Unit of measurement of an indicator. */
    MEASURE,
    /** Value at the start of an indicator. */
    BASELINE,
    /** Target of one year of an indicator. */
    TARGET,
    /** Rising or falling. */
    DIRECTION,
    /** Cumulative or yearly. */
    ACCUMULATION,
    /** Share of an indicator in its objective, in percent. */
    SHARE,
    /** How often an indicator is monitored. */
    MONITORING,
    /** How often an indicator is reported. */
    REPORTING,
    /** First day of an activity. */
    START,
    /** Last day of an activity. */
    END
}
