package org.defter.kernel.proposal;

/**
 * What a proposal asks the council for.
 */
public enum RequestKind {
    /** Authority for a unit to prepare a plan. */
    AUTHORITY_TO_PREPARE_PLAN,

    /** Adoption of a finished plan, in an exact version. */
    ADOPT_PLAN,

    /** Update of a plan in force, in an exact version (S06). */
    UPDATE_PLAN,

    /** Adoption of a finished plan that renews another, in an exact version; with its force the other one ends (S07). */
    RENEW_PLAN,

    /** Repeal of a plan in force. */
    REPEAL_PLAN,

    /** A matter of its own that no other stream follows. */
    PLAIN
}
