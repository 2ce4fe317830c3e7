package org.defter.kernel.platform.ledger;

/** The tree in the database is not one that may be signed. The message says why and what to do; a person must act. */
public final class SigningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String ADVICE =
            ". Nothing is signed until that is resolved: docs/runbooks/ledger-after-restore.md";

    SigningRefused(String why) {
        super(why + ADVICE);
    }

    SigningRefused(String why, Throwable cause) {
        super(why + ADVICE, cause);
    }
}
