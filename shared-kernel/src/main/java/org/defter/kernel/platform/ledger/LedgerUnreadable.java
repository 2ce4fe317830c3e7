package org.defter.kernel.platform.ledger;

import java.sql.SQLException;

/** The database does not answer; nothing is known about the ledger. */
public final class LedgerUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public LedgerUnreadable(SQLException cause) {
        super(cause);
    }
}
