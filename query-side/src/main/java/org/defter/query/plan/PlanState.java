package org.defter.query.plan;

/** How far a plan has come. */
public enum PlanState {
    /** A unit proposed that it be prepared. */
    PROPOSED,
    /** The council authorised a unit to prepare it; nothing is drafted yet. */
    AUTHORISED,
    /** Being drafted, or back for changes. */
    DRAFTING,
    /** A version is with the council. */
    SUBMITTED,
    /** A version is in force. */
    IN_FORCE,
    /** A version is in force, and an update is being prepared (S06). */
    UPDATE_IN_PREPARATION,
    /** A version is in force, and an update is with the council. */
    UPDATE_SUBMITTED
}
