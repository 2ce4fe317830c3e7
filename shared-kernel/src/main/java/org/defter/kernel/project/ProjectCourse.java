package org.defter.kernel.project;

/** How far the course of a project has come. */
public enum ProjectCourse {
    /** Before the contract: authority and fundings are sought, in either order (I15). */
    PREPARING,
    /** A contract is signed. */
    CONTRACTED,
    /** The work goes on. */
    RUNNING,
    /** The work is interrupted. */
    SUSPENDED,
    /** The work is done. */
    COMPLETED,
    /** Evaluated and settled. */
    CLOSED,
    /** Given up. */
    CANCELLED;

    /** Whether nothing happens to it any more. */
    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }
}
