package org.defter.kernel.partnership;

/** Why a decision on a partnership changed nothing. */
public enum PartnershipNoEffect {
    /** Another decision had established it. */
    ALREADY_DECIDED,

    /** It was not signed, so that there was nothing to renew or to end. */
    NOT_SIGNED,

    /** It had ended. */
    PARTNERSHIP_ENDED
}
