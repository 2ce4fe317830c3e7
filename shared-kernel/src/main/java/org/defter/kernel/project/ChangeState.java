package org.defter.kernel.project;

/** What became of a change. */
public enum ChangeState {
    /** It waits for the council. */
    WAITING,
    /** It was made. */
    MADE,
    /** A court stayed the decision that granted it; the terms stay as they are until the court has ruled (D05). */
    STAYED,
    /** Nothing came of it. */
    FAILED,
    /** A court annulled the decision that granted it (D05). */
    ANNULLED
}
