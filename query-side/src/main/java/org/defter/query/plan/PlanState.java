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
    UPDATE_SUBMITTED,
    /** A court stayed the decision it stands on, or that on an update (D05). */
    SUSPENDED,
    /** Ended with its years, or renewed by another plan (S07). */
    CLOSED,
    /** Repealed by the council. */
    REPEALED,
    /** Its adoption was annulled by a court (D05). */
    ANNULLED
}
