package org.defter.kernel.plan;

/** Why a decision in force changed nothing of a plan. */
public enum NoEffect {
    /** The plan had ended. */
    PLAN_ENDED,

    /** The version it adopted had fallen with another decision that a court annulled (D05). */
    VERSION_FELL,

    /** Another decision had given the authority to prepare the plan. */
    ALREADY_AUTHORISED
}
