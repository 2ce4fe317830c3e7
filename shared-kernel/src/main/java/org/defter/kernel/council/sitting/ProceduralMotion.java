package org.defter.kernel.council.sitting;

import org.defter.kernel.law.vote.VoteRequirement;

/**
 * What the council votes on about its own procedure, by a majority of the attendees.
 */
public enum ProceduralMotion {
    /** Add an item to the agenda at the first sitting of the month (A06). */
    ADD_ITEM,

    /** Decide an item without sending it to a commission (A05). */
    WAIVE_COMMISSION;

    /** The majority it needs. */
    public VoteRequirement requirement() {
        return switch (this) {
            case ADD_ITEM, WAIVE_COMMISSION -> VoteRequirement.MAJORITY_OF_ATTENDEES;
        };
    }
}
