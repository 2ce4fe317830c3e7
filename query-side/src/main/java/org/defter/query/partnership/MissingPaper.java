package org.defter.query.partnership;

/** What a signed or active partnership lacks. */
public enum MissingPaper {
    /** No decision of the council is known (I01, I02, I05). */
    COUNCIL_DECISION,

    /** The decision of the council is known, but not its day. */
    DAY_OF_DECISION,

    /** The decision of the council is later than the signature. */
    DECISION_CAME_LATER,

    /** No permission of the ministry is known (I03). */
    PERMISSION,

    /** The permission of the ministry is known, but not its day. */
    DAY_OF_PERMISSION,

    /** The permission of the ministry is later than the signature (I03). */
    PERMISSION_CAME_LATER
}
