package org.defter.kernel.law.measure;

/** The steps of a grant project that may need the council's authority (I15). */
public enum GrantStage {
    /** Sending the application. */
    APPLICATION,
    /** Signing the contract. */
    CONTRACT
}
