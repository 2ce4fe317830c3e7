package org.defter.kernel.council;

/**
 * An office the council elects from its members.
 */
public enum CouncilOffice {
    /** First deputy chair; chairs when the mayor does not (A08). */
    FIRST_DEPUTY,

    /** Second deputy chair; chairs when neither the mayor nor the first deputy does (A08). */
    SECOND_DEPUTY,

    /** Clerk of the council (katip); two of them sign each decision with the chair (B08). */
    CLERK,

    /** Stands in for an absent clerk. */
    SUBSTITUTE_CLERK
}
