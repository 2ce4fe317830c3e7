package org.defter.query.agenda;

/** What became of an item. */
public enum ItemFate {
    /** Nothing yet. */
    PENDING,
    /** Sent to commissions. */
    REFERRED,
    /** Sent back to commissions (C11). */
    SENT_BACK,
    /** Put off to another sitting (C11). */
    POSTPONED,
    /** Its proposal was withdrawn before the sitting came to it. */
    WITHDRAWN,
    /** Accepted. */
    ACCEPTED,
    /** Rejected. */
    REJECTED,
    /** Voted on without a result yet: a secret vote was tied (B05). */
    TIED,
    /** The sitting was adjourned before it; the item is on the agenda of the sitting that goes on. */
    CARRIED_OVER,
    /** The sitting ended without it. */
    NOT_TREATED
}
