package org.defter.command.proposal;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a proposal is refused. */
public enum ProposalRejection implements Rejection {
    /** There is already a proposal with that identifier. */
    PROPOSAL_ALREADY_DRAFTED(null),

    /** The unit does not exist in the municipality on that day. */
    PROPOSING_UNIT_UNKNOWN(null),

    /** What is asked for and what is named do not fit together. */
    REQUEST_INCOMPLETE(null),

    /** The plan is not in the state that the request needs. */
    PLAN_NOT_READY("S12"),

    /** A court has stayed what the plan stands on. */
    PLAN_STAYED_BY_COURT("D05"),

    /** The project has ended, or does not wait for what is asked: an authority, a change, a borrowing. */
    PROJECT_NOT_READY("I15"),

    /** The plan renews another one: its adoption is asked for as a renewal. */
    PLAN_IS_RENEWAL("S07"),

    /** The plan renews no other one. */
    PLAN_IS_NO_RENEWAL("S07"),

    /** The partnership is not at the stage the request needs. */
    PARTNERSHIP_NOT_READY(null),

    /** The partnership is another municipality's. */
    PARTNERSHIP_OF_ANOTHER_MUNICIPALITY(null),

    /** A court has stayed a decision the partnership stands on. */
    PARTNERSHIP_STAYED_BY_COURT("D05"),

    /** Another proposal has brought that version before the council. */
    VERSION_ALREADY_PROPOSED(null),

    /** Another proposal has asked for the same authority, and it may still be granted. */
    AUTHORITY_ALREADY_ASKED(null),

    /** Nothing has been drafted. */
    PROPOSAL_NOT_DRAFTED(null),

    /** It has been submitted before. */
    ALREADY_SUBMITTED(null),

    /** It was withdrawn. */
    PROPOSAL_IS_WITHDRAWN(null),

    /** The term of the council ended while the proposal was with commissions. */
    PROPOSAL_CLOSED_WITH_TERM("A09"),

    /** The council has decided. */
    ALREADY_DECIDED(null),

    /** It is not on an agenda for what the sitting did. */
    NOT_ON_AGENDA(null),

    /** It is with no commission. */
    NOT_REFERRED(null),

    /** The council has not decided. */
    NOT_DECIDED(null),

    /** The council rejected it; nothing follows but signatures. */
    DECISION_WAS_REJECTED("B02"),

    /** The one who signs is neither chair nor clerk of the sitting. */
    NOT_A_SIGNATORY("B08"),

    /** The chair and both clerks have not signed yet. */
    SIGNATURES_MISSING("B08"),

    /** The delivery was recorded before, on another day. */
    ALREADY_DELIVERED("D02"),

    /** The text has not reached the mayor, so it cannot be returned. */
    NOT_DELIVERED("D02"),

    /** The mayor's period to return it is over. */
    RETURN_PERIOD_OVER("D01"),

    /** It was returned before; a decision is returned once. */
    ALREADY_RETURNED("D01"),

    /** It was returned and the council did not insist on it. */
    DECISION_HAS_LAPSED("D04"),

    /** The decision is not final: the mayor's period runs, or signatures are missing. */
    NOT_FINAL("D03"),

    /** It was sent before. */
    ALREADY_SENT("D06"),

    /** It has not been sent. */
    NOT_SENT("D06"),

    /** It is in force already. */
    ALREADY_IN_FORCE("D06"),

    /** It was announced before. */
    ALREADY_ANNOUNCED("D08"),

    /** Nothing is said to be wrong, or what is said to be right is what the record says. */
    NOTHING_RECTIFIED(null),

    /** What has followed from the decision cannot have come before it. */
    RECTIFIED_DAY_IMPOSSIBLE(null),

    /** Numbers are given by calendar year; a day in another year needs a number of that year. */
    YEAR_NEEDS_ITS_NUMBER(null),

    /** The receipt was recorded before. */
    ALREADY_RECEIVED("D06"),

    /** The mayor may sue only against a decision the council insisted on. */
    MAYOR_SUES_INSISTED_ONLY("D05"),

    /** No suit against the decision is on record. */
    NO_LAWSUIT("D05"),

    /** A court has stayed it before. */
    ALREADY_STAYED("D05"),

    /** No court has stayed it. */
    NOT_STAYED("D05"),

    /** A court has annulled it. */
    DECISION_IS_ANNULLED("D05"),

    /** No such period was started. */
    CLOCK_NOT_STARTED("D01"),

    /** The last day of the period is not past. */
    CLOCK_STILL_RUNNING("D01");

    private final @Nullable String rule;

    ProposalRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
