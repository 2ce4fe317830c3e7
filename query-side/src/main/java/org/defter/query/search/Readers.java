package org.defter.query.search;

/** Who may find a row. */
enum Readers {
    /** Everybody: it reads the same to all. */
    ALL,
    /** Logins of this house only. */
    STAFF,
    /** The public only: staff finds the same thing under another row, which says more. */
    PUBLIC
}
