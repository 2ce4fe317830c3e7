package org.defter.kernel.project;

/** Why nothing comes of a proposed change. */
public enum ChangeFailure {
    /** The council rejected it. */
    REJECTED,
    /** The decision the mayor returned lapsed (D04). */
    LAPSED,
    /** The unit withdrew the proposal. */
    WITHDRAWN,
    /** The proposal was closed with the term of the council (A09). */
    CLOSED_WITH_TERM
}
