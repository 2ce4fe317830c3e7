package org.defter.query.platform.rebuild;

/** Where a rebuild stands. */
public enum RebuildState {
    /** The new tables are being filled, or wait to be compared. */
    BUILDING,

    /** They have caught up, held exactly what those that serve held, and follow the record since. */
    EQUAL,

    /** They have caught up, held something else, and follow the record since. */
    DIFFERENT,

    /** An event could not be handled, or the tables that serve have changed their shape: nothing happens any more. */
    FAILED,

    /** They serve; those that served before are still there. */
    SWITCHED;

    /** Whether events are still added to the new tables. */
    boolean follows() {
        return this == BUILDING || this == EQUAL || this == DIFFERENT;
    }
}
