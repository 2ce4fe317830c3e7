package org.defter.kernel.law;

/** Who may chair a sitting (A08), in the order of the law. */
public enum ChairOffice {
    /** The mayor. */
    MAYOR,
    /** The first deputy chair of the council. */
    FIRST_DEPUTY,
    /** The second deputy chair of the council. */
    SECOND_DEPUTY
}
