package org.defter.kernel.law.vote;

/** How a vote is taken (B06). */
public enum VotingMode {
    /** Open, by show of hands: counted, names not called. */
    SHOW_OF_HANDS,
    /** Open, by roll call: each name with its vote. */
    ROLL_CALL,
    /** Secret: no names, ever. */
    SECRET;

    /** Whether the chair's own vote is known and must be recorded (B05). */
    public boolean open() {
        return switch (this) {
            case SHOW_OF_HANDS, ROLL_CALL -> true;
            case SECRET -> false;
        };
    }
}
