package org.defter.command.partnership;

import org.defter.command.Rejection;
import org.defter.kernel.law.measure.PartnershipKind;
import org.jspecify.annotations.Nullable;

/** Why an act on a partnership is refused. */
public enum PartnershipRejection implements Rejection {
    /** There is already another partnership with that identifier. */
    PARTNERSHIP_ALREADY_ENTERED(null),

    /** The unit is not in the municipality's organisation on that day. */
    PARTNERSHIP_UNIT_UNKNOWN(null),

    /** The part of a plan it is to serve is not there, or not in a plan of this municipality. */
    SERVED_PLAN_UNKNOWN(null),

    /** The source says that it was signed or active after the day of the import. */
    IMPORTED_FROM_THE_FUTURE("I08"),

    /** The partnership was not imported: what it stands on is on record. */
    PARTNERSHIP_NOT_IMPORTED("I08"),

    /** The source of the imported partnership gives another number or day. */
    IMPORT_SAYS_OTHERWISE("I08"),

    /** The council has not decided on the membership, or the decision is not in force yet. */
    MEMBERSHIP_NOT_DECIDED("I01"),

    /** The council has not decided on the cooperation, or the decision is not in force yet. */
    COOPERATION_NOT_DECIDED("I02"),

    /** The council has not decided on the sister city, or the decision is not in force yet. */
    SISTER_CITY_NOT_DECIDED("I05"),

    /** The partner's council has not decided by that day. */
    PARTNER_NOT_DECIDED("I05"),

    /** Another decision of the partner's council is on record. */
    PARTNER_DECISION_ALREADY_RECORDED("I05"),

    /** The law asks for no permission of the ministry. */
    PARTNERSHIP_NEEDS_NO_PERMISSION("I05"),

    /** Another permission is on record. */
    PARTNERSHIP_ALREADY_PERMITTED("I03"),

    /** The ministry has not given its permission by that day. */
    PARTNERSHIP_NOT_PERMITTED("I03"),

    /** The decision names somebody else to sign, or the same person in another office. */
    PARTNERSHIP_OTHER_SIGNATORY("I09"),

    /** The time within which the decision lets it be signed is over. */
    PARTNERSHIP_MANDATE_RAN_OUT("I09"),

    /** What is signed ends before the day of the signature, or an extension not later than what it extends. */
    VALIDITY_TOO_SHORT(null),

    /** It has been signed. */
    PARTNERSHIP_ALREADY_SIGNED(null),

    /** It has not been signed. */
    PARTNERSHIP_NOT_SIGNED(null),

    /** It is not active. */
    PARTNERSHIP_NOT_ACTIVE(null),

    /** Its last day is over. */
    PARTNERSHIP_HAS_EXPIRED(null),

    /** It has no last day, or that day is not over. */
    PARTNERSHIP_NOT_EXPIRED(null),

    /** It has ended. */
    PARTNERSHIP_HAS_ENDED(null),

    /** A court has stayed a decision it stands on. */
    PARTNERSHIP_IS_SUSPENDED("D05"),

    /** Nothing of the partnership stands on the decision that was stayed or annulled. */
    PARTNERSHIP_NOT_ON_DECISION("D05"),

    /** A partnership ends by the council only through the decision itself, when it is in force. */
    ENDING_NEEDS_DECISION(null),

    /** The council has not decided on a renewal, or the decision is not in force yet. */
    RENEWAL_NOT_DECIDED(null),

    /** Dues, delegates and working groups belong to a membership. */
    NOT_A_MEMBERSHIP("I10"),

    /** No dues are set for that year. */
    DUES_NOT_SET("I10"),

    /** Dues are paid in the currency they are set in, and changed in it once something was paid. */
    DUES_IN_OTHER_CURRENCY("I10"),

    /** More would be paid than is due. */
    DUES_OVERPAID("I10"),

    /** Less would be due than has been paid. */
    DUES_BELOW_PAID("I10"),

    /** There is no such delegate. */
    DELEGATE_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such obligation. */
    OBLIGATION_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such working group. */
    WORKING_GROUP_UNKNOWN(null, Grounds.UNKNOWN);

    private final @Nullable String rule;
    private final Grounds grounds;

    PartnershipRejection(@Nullable String rule) {
        this(rule, Grounds.RULE);
    }

    PartnershipRejection(@Nullable String rule, Grounds grounds) {
        this.rule = rule;
        this.grounds = grounds;
    }

    /** The reason for which a partnership of that kind cannot go on without the council. */
    static PartnershipRejection notDecided(PartnershipKind kind) {
        return switch (kind) {
            case INTERNATIONAL_MEMBERSHIP -> MEMBERSHIP_NOT_DECIDED;
            case FOREIGN_COOPERATION, DOMESTIC_COOPERATION -> COOPERATION_NOT_DECIDED;
            case DOMESTIC_SISTER_CITY -> SISTER_CITY_NOT_DECIDED;
        };
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }

    @Override
    public Grounds grounds() {
        return grounds;
    }
}
