package org.defter.kernel.plan;

/** Why an amendment cannot be applied to what it was meant for. */
public enum AmendmentFault {
    /** The plan has no such element, or no longer after the amendments before. */
    ELEMENT_UNKNOWN,

    /** An element of that kind has no such field, it stays as it is, or it cannot be dropped. */
    FIELD_NOT_AMENDABLE,

    /** What stands there is not what the amendment says it changes. */
    OLD_VALUE_DIFFERS,

    /** The new value cannot stand in that field. */
    NEW_VALUE_UNREADABLE,

    /** The new value is the old one. */
    NOTHING_CHANGED
}
