package org.defter.kernel.project;

/** Kinds of funding. */
public enum FundingKind {
    /** A grant or gift (I12). */
    GRANT,
    /** A loan (I13, I14). */
    LOAN,
    /** The municipality's own budget. */
    OWN_BUDGET
}
