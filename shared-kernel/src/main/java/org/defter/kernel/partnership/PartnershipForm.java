package org.defter.kernel.partnership;

import org.defter.kernel.law.measure.PartnershipKind;

/** Forms of partnership, as the register has them. */
public enum PartnershipForm {
    /** Sister city (kardeş şehir). */
    SISTER_CITY,

    /** Membership of a network, union or other body (üyelik). */
    NETWORK_MEMBERSHIP,

    /** Cooperation by protocol (iş birliği protokolü). */
    COOPERATION_PROTOCOL,

    /** A strategic partnership, of a longer and wider scope than one protocol (stratejik ortaklık). */
    STRATEGIC_PARTNERSHIP;

    /** Whether it is a membership, which has dues, delegates and working groups (I10). */
    public boolean membership() {
        return this == NETWORK_MEMBERSHIP;
    }

    /**
     * What the law takes it for (I01, I02, I05).
     *
     * @param foreign whether the partner is outside Türkiye
     */
    public PartnershipKind kind(boolean foreign) {
        return switch (this) {
            case NETWORK_MEMBERSHIP ->
                foreign ? PartnershipKind.INTERNATIONAL_MEMBERSHIP : PartnershipKind.DOMESTIC_COOPERATION;
            case SISTER_CITY -> foreign ? PartnershipKind.FOREIGN_COOPERATION : PartnershipKind.DOMESTIC_SISTER_CITY;
            case COOPERATION_PROTOCOL, STRATEGIC_PARTNERSHIP ->
                foreign ? PartnershipKind.FOREIGN_COOPERATION : PartnershipKind.DOMESTIC_COOPERATION;
        };
    }
}
