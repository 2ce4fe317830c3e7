package org.defter.kernel.ledger;

/**
 * Something that claims to be a part of a ledger does not have the form its specification demands, or does not prove what
 * it claims. The message is for a person and names the first thing that is wrong.
 */
public final class MalformedLedger extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public MalformedLedger(String message) {
        super(message);
    }

    /** What is wrong, and what was found out by. */
    public MalformedLedger(String message, Throwable cause) {
        super(message, cause);
    }
}
