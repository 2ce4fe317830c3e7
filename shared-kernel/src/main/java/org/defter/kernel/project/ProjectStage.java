package org.defter.kernel.project;

/** The stage of a project as a reader knows it: its course, and before the contract what has been reached (I15). */
public enum ProjectStage {
    /** Conceived only. */
    IDEA,
    /** Authorised, no funding applied for. */
    AUTHORISED,
    /** Funding is applied for. */
    APPLIED,
    /** A funding is awarded. */
    AWARDED,
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
    CANCELLED
}
