package org.defter.kernel.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a login is trusted with; the names are those of the identity provider's claim. */
public enum Role {
    /** Drafts for a unit. */
    CLERK("clerk"),

    /** Heads a unit: submits, withdraws, approves. */
    UNIT_HEAD("unit-head"),

    /** Council office (Yazı İşleri): agenda, sittings, votes, decisions. */
    COUNCIL_OFFICE("council-office"),

    /** Secretary of a commission: meetings, drafts, positions, reports. */
    COMMISSION_SECRETARY("commission-secretary"),

    /** Member of the council, acting in person. */
    COUNCILLOR("councillor"),

    /** The mayor's office: calls, deliveries, returns, sending. */
    MAYOR_OFFICE("mayor-office"),

    /** Finance department. */
    FINANCE("finance"),

    /** Legal unit: rulesets, calendar, settings. */
    LEGAL("legal"),

    /** Internal auditor or Court of Accounts: reads everything. */
    AUDITOR("auditor"),

    /** Manager or analyst: reads the reporting views. */
    ANALYST("analyst"),

    /** Ties logins to persons, units and commissions; no acts of the domain. */
    ADMIN("admin"),

    /** Policies and clocks. */
    SYSTEM("system");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The name in the identity provider's claim and in the metadata of events. */
    @JsonValue
    public String claim() {
        return claim;
    }

    /**
     * The role with that claim.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Role of(String claim) {
        for (Role role : values()) {
            if (role.claim.equals(claim)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + claim);
    }
}
