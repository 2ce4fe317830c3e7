package org.defter.kernel.law.measure;

/** Kinds of partnership, by what the law asks for before they may be signed. */
public enum PartnershipKind {
    /** Membership of an international body (I01). */
    INTERNATIONAL_MEMBERSHIP,
    /** Joint project or sister city with a foreign local authority (I02). */
    FOREIGN_COOPERATION,
    /** A sister city in Türkiye (I05). */
    DOMESTIC_SISTER_CITY,
    /** Any other cooperation or membership in Türkiye (5393 m.18/p). */
    DOMESTIC_COOPERATION
}
