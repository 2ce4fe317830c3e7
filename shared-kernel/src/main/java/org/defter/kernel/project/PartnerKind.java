package org.defter.kernel.project;

/** Who a partner of a project is, as far as the law asks (I02). */
public enum PartnerKind {
    /** A municipality or another local authority. */
    LOCAL_AUTHORITY,
    /** Anybody else. */
    OTHER
}
