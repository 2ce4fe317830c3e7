package org.defter.kernel.proposal;

/**
 * Who sued, by capacity only.
 */
public enum Plaintiff {
    /** The mayor, against a decision the council insisted on (D05). */
    MAYOR,

    /** The civil authority, which has no veto but may sue (D09). */
    CIVIL_AUTHORITY,

    /** Anybody else. */
    OTHER
}
