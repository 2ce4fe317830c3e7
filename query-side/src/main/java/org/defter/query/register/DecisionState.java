package org.defter.query.register;

/** How far a decision has come. Whether it was announced is a fact of its own. */
public enum DecisionState {
    /** Rejected: numbered and signed, and that is the end of it. */
    REJECTED,
    /** Accepted; the mayor may still return it, or signatures are missing. */
    AWAITING_FINALITY,
    /** Returned by the mayor; the council has not come to an end with it. */
    RETURNED,
    /** Returned and not insisted on, or replaced by a changed text; its number is not given again. */
    LAPSED,
    /** Final, not yet sent to the civil authority. */
    FINAL,
    /** Sent; in force on the recorded receipt. */
    SENT,
    /** In force. */
    IN_FORCE,
    /** Stayed by a court: its force is suspended, or does not begin. */
    STAYED,
    /** Annulled by a court; its number is not given again. */
    ANNULLED
}
