package org.defter.kernel.council;

/**
 * The kind of a seat in the council.
 */
public enum Seat {
    /** The mayor, who is a member of the council and counts in the full membership. */
    MAYOR,

    /** An elected member. */
    MEMBER
}
