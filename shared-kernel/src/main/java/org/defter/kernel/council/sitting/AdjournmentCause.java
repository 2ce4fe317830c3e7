package org.defter.kernel.council.sitting;

/**
 * Why a sitting was adjourned.
 */
public enum AdjournmentCause {
    /** The roll call found no quorum (B03). */
    NO_QUORUM,

    /** A recount found too few members present (B04, then B03). */
    RECOUNT,

    /** The chair adjourned the sitting to another day of the meeting. */
    CHAIR
}
