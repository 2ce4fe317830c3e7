package org.defter.query.search;

/** Who may find a row. */
enum Readers {
    /** Everybody: it reads the same to all. */
    ALL,
    /** Logins of this house only. */
    STAFF,
    /** Staff; the public as long as it finds what the thing is about, of which another stream tells. */
    SUBJECT,
    /** The public only: staff finds the same thing under another row, which says more. */
    PUBLIC
}
