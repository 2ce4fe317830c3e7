package org.defter.kernel.platform.intake;

/** How far an import is. */
public enum DraftState {
    /** It was read, and waits for a person. */
    TO_REVIEW,
    /** No text could be had from the file: a person may type in what it says, or put it away. */
    UNREADABLE,
    /** A person confirmed it, and it is being entered; after a breakdown the confirmation is sent again. */
    ENTERING,
    /** It is in the record. */
    ENTERED,
    /** A person put it away. */
    REJECTED
}
