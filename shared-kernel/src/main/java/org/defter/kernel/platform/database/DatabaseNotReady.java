package org.defter.kernel.platform.database;

/** The database cannot be used as it is; the message says what to do about it. */
public final class DatabaseNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /** What is wrong, and what whoever runs this should do. */
    public DatabaseNotReady(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
