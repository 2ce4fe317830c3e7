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

    /** Authority to carry out a project: to apply for its funding, cooperate and sign its contract (I02, I12, I15). */
    AUTHORITY_FOR_PROJECT,

    /** A change of a project's scope, cost or end that its authority does not cover (I15). */
    CHANGE_PROJECT,

    /** Authority to take the loan that funds a project (I13, I14). */
    AUTHORITY_TO_BORROW,

    /** A sister city, a membership or a protocol (I01, I02, I05). */
    ESTABLISH_PARTNERSHIP,

    /** A further time of a partnership that has its end. */
    RENEW_PARTNERSHIP,

    /** The end of a partnership. */
    END_PARTNERSHIP,

    /** A matter of its own that no other stream follows. */
    PLAIN
}
