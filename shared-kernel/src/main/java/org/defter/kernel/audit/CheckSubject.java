package org.defter.kernel.audit;

/** What of an event is computed again. */
public enum CheckSubject {
    /** The ruleset pinned in it was the one in force on its day, as the record stood. */
    RULESET_IN_FORCE,
    /** The full membership. */
    MEMBERSHIP,
    /** How many of those named held a seat on the day. */
    MANDATES,
    /** Who chairs was entitled to. */
    CHAIR,
    /** The clerks held their office on the day. */
    CLERKS,
    /** Members needed. */
    QUORUM,
    /** Whether enough were there. */
    QUORUM_MET,
    /** Who was there at the vote and could vote. */
    ATTENDEES,
    /** Who held a seat on the day of the vote. */
    SEATS,
    /** The votes add up, and to the names where names were called. */
    COUNTS,
    /** Yes votes needed. */
    THRESHOLD,
    /** Accepted, rejected or tied. */
    OUTCOME,
    /** Unanimous or by majority. */
    UNANIMITY,
    /** The explanation, step by step. */
    EXPLANATION,
    /** The decision says what the vote said. */
    VOTE_OF_DECISION,
    /** Who signs is who presided and kept the record. */
    SIGNATORIES,
    /** The signatures were complete. */
    SIGNATURES,
    /** The day a period began. */
    FIRST_DAY,
    /** The last day of a period. */
    LAST_DAY,
    /** Whether an act came late. */
    LATE,
    /** Whether an act was in time. */
    IN_TIME,
    /** The hash of a text is that of its text. */
    TEXT_HASH,
    /** Why it became final. */
    FINALITY
}
