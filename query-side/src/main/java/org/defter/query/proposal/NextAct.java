package org.defter.query.proposal;

import org.jspecify.annotations.Nullable;

/**
 * An act the state of a proposal leaves open; whether its day and its actor are right is checked when it is done.
 *
 * @param act the act
 * @param rule the rule it follows from, such as {@code D06}; none where it is only practice
 * @param decision the decision it is about; none before there is one
 */
public record NextAct(
        Act act, @Nullable String rule, @Nullable Integer decision) {

    /** What can be done with a proposal, in the order of its life. */
    public enum Act {
        /** Attach a document. */
        ATTACH_DOCUMENT,
        /** Submit it to the council. */
        SUBMIT,
        /** Withdraw it, until it is decided. */
        WITHDRAW,
        /** Put it on the agenda of a sitting. */
        PLACE_ON_AGENDA,
        /** Refer it to commissions, in a sitting. */
        REFER,
        /** Report on it, in a review. */
        ISSUE_REPORT,
        /** Vote on it, in a sitting. */
        TAKE_VOTE,
        /** Sign the decision. */
        SIGN,
        /** Record the day the signed text reached the mayor. */
        DELIVER_TO_MAYOR,
        /** Return it to the council, with reasons. */
        RETURN,
        /** Record that the mayor's time has run out. */
        RUN_OUT_CLOCK,
        /** Send the final decision to the civil authority. */
        SEND_TO_CIVIL_AUTHORITY,
        /** Record the civil authority's receipt. */
        ACKNOWLEDGE_RECEIPT,
        /** Put a material error of its record right. */
        RECTIFY,
        /** Announce the final decision to the public. */
        ANNOUNCE,
        /** Record a suit against it. */
        RECORD_LAWSUIT,
        /** Record a court's stay. */
        RECORD_STAY,
        /** Record that the stay was lifted. */
        RECORD_STAY_LIFTED,
        /** Record its annulment. */
        RECORD_ANNULMENT
    }

    static NextAct of(Act act) {
        return new NextAct(act, null, null);
    }

    static NextAct of(Act act, String rule) {
        return new NextAct(act, rule, null);
    }

    static NextAct of(Act act, String rule, DecisionView decision) {
        return new NextAct(act, rule, decision.decision());
    }
}
