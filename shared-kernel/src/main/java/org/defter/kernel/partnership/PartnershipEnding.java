package org.defter.kernel.partnership;

/** Why a partnership ended. */
public enum PartnershipEnding {
    /** The council decided so. */
    COUNCIL_DECISION,

    /** Its last day passed. */
    EXPIRED,

    /** The partner ended it. */
    ENDED_BY_PARTNER,

    /** It was given up before it was signed. */
    GIVEN_UP
}
