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
    /** It is a part of it. */
    CONTAINS,
    /** A plan, goal or activity is served by it. */
    SERVED_BY
}
