package org.defter.command;

import org.jspecify.annotations.Nullable;

/** Reasons that can meet a command on any stream. */
public enum CommonRejection implements Rejection {
    /** The day it is said to have happened on has not come yet. */
    OCCURRED_IN_FUTURE(Grounds.RULE),

    /** The day it is said to have happened on is before the act that made it possible. */
    OCCURRED_BEFORE_CAUSE(Grounds.RULE),

    /** The rules or the calendar of working days, by which it has to be judged, do not cover a day it needs. */
    DAY_NOT_COVERED(Grounds.RULE),

    /** The number asked for was given before; numbers are never given twice. */
    NUMBER_TAKEN(Grounds.RULE),

    /** There is no stream with that identifier. */
    NOT_FOUND(Grounds.UNKNOWN),

    /** The command names another stream (a council, a commission, a municipality) that does not exist. */
    REFERENCE_UNKNOWN(Grounds.RULE),

    /** The caller belongs to another unit. */
    NOT_YOUR_UNIT(Grounds.MANDATE),

    /** The caller is secretary of another commission. */
    NOT_YOUR_COMMISSION(Grounds.MANDATE),

    /** The caller may act in person only, and this is another person's act. */
    NOT_YOUR_PERSON(Grounds.MANDATE),

    /** The caller's login is not tied to a unit, commission or person yet. */
    ACCOUNT_NOT_LINKED(Grounds.MANDATE);

    private final Grounds grounds;

    CommonRejection(Grounds grounds) {
        this.grounds = grounds;
    }

    @Override
    public @Nullable String rule() {
        return null;
    }

    @Override
    public Grounds grounds() {
        return grounds;
    }
}
