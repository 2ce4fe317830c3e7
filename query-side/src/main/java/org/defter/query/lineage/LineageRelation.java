package org.defter.query.lineage;

/** How one thing authorises another. Read from the first to the second. */
public enum LineageRelation {
    /** A report was given on a proposal. */
    REPORTED_ON,
    /** A proposal was decided. */
    LED_TO,
    /** A decision authorised it. */
    AUTHORISED,
    /** A decision adopted it. */
    ADOPTED,
    /** A decision updated it. */
    UPDATED,
    /** A decision ended it. */
    ENDED,
    /** A plan was renewed by another. */
    RENEWED_BY,
    /** It has it as a part. */
    CONTAINS,
    /** An activity is carried out by a project. */
    CARRIED_OUT_BY,
    /** A decision changed it. */
    CHANGED,
    /** A project is funded by it. */
    FUNDED_BY,
    /** A plan, goal or activity is served by a partnership. */
    SERVED_BY,
    /** A decision renewed it. */
    RENEWED,
    /** What was done in a partnership contributed to a project. */
    CONTRIBUTED_TO,
    /** A plan is monitored in a period. */
    MONITORED_IN,
    /** An indicator is measured by a value. */
    MEASURED_BY
}
