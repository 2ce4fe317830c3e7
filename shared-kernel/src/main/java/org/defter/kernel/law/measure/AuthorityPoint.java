package org.defter.kernel.law.measure;

/** When a grant project needs the council's authority at the latest (I15; a setting of the municipality). */
public enum AuthorityPoint {
    /** Before the application is sent. */
    BEFORE_APPLICATION,
    /** Before the contract is signed. */
    BEFORE_CONTRACT
}
