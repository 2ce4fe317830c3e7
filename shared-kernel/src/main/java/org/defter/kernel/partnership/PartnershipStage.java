package org.defter.kernel.partnership;

/** How far a partnership has come. */
public enum PartnershipStage {
    /** A unit proposed it. */
    PROPOSED,

    /** The council's decision is in force. */
    DECIDED,

    /** The ministry gave its permission (I03). */
    PERMITTED,

    /** Signed. */
    SIGNED,

    /** Active; of a membership: accepted by the body. */
    ACTIVE,

    /** Ended. */
    ENDED;

    /** Whether it has been signed and has not ended. */
    public boolean executed() {
        return this == SIGNED || this == ACTIVE;
    }
}
