package org.defter.kernel.project;

/** Whether a decision stands on which something stands. */
public enum AuthorityStanding {
    /** It stands. */
    STANDS,
    /** A court stayed it (D05). */
    STAYED,
    /** A court annulled it (D05). */
    ANNULLED
}
