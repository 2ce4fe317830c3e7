package org.defter.kernel.council.sitting;

import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;

/** What the council votes on when it votes on an item (C11). */
public enum Motion {
    /** To adopt as reported; not accepted, the item is rejected. */
    ADOPT,

    /** To adopt with the amendments that were accepted before. */
    ADOPT_WITH_CHANGES,

    /** To adopt without some of its elements. */
    ADOPT_IN_PART,

    /** To amend it; settles nothing by itself. */
    AMENDMENT,

    /** To send it back to commission. */
    SEND_BACK,

    /** To put it off to another sitting. */
    POSTPONE,

    /** To insist on a decision that the mayor returned (D03). */
    INSIST;

    /** The majority it needs (B02, D03). */
    public VoteRequirement requirement() {
        return switch (this) {
            case ADOPT, ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, POSTPONE -> VoteRequirement.DECISION;
            case INSIST -> VoteRequirement.INSISTENCE;
        };
    }

    /** Whether that result of a vote on it is a decision on the proposal: it was adopted, or adopting it was refused. */
    public boolean decides(VoteResult result) {
        return switch (result) {
            case ACCEPTED -> adopts();
            case REJECTED -> this == ADOPT;
            case TIE_REPEAT, TIE_LOTS -> false;
        };
    }

    /** Whether it makes the proposal say something else than what was proposed. */
    public boolean changes() {
        return switch (this) {
            case ADOPT_WITH_CHANGES, ADOPT_IN_PART -> true;
            case ADOPT, AMENDMENT, SEND_BACK, POSTPONE, INSIST -> false;
        };
    }

    /** Whether, once accepted, it is a decision on the proposal with a number of its own. */
    public boolean adopts() {
        return switch (this) {
            case ADOPT, ADOPT_WITH_CHANGES, ADOPT_IN_PART -> true;
            case AMENDMENT, SEND_BACK, POSTPONE, INSIST -> false;
        };
    }
}
