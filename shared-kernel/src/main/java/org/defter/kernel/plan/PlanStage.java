package org.defter.kernel.plan;

/** How far a plan has come, as far as a proposal about it needs to know. */
public enum PlanStage {
    /** Proposed; nobody may draft it yet. */
    PROPOSED,

    /** Its unit has the authority and drafts. */
    DRAFTING,

    /** A version is frozen and waits for its adoption. */
    SUBMITTED,

    /** In force. */
    IN_FORCE,

    /** In force while an update of it is prepared. */
    UPDATING,

    /** In force while a frozen version of its update waits for the council. */
    UPDATE_SUBMITTED,

    /** Ended with its years, or renewed by another plan. */
    CLOSED,

    /** Repealed by the council. */
    REPEALED,

    /** Its adoption was annulled by a court. */
    ANNULLED
}
