package org.defter.command.council.meeting;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a meeting is refused. */
public enum MeetingRejection implements Rejection {
    /** There is already a meeting of this council for this month. */
    MEETING_ALREADY_CALLED(null),

    /** The first day lies outside the term of the council. */
    MEETING_OUTSIDE_TERM("A09"),

    /** The first day is not in the month whose meeting it is. */
    FIRST_DAY_NOT_IN_MONTH("A01"),

    /** The first day is not in the week the law sets. */
    NOT_THE_WEEK_OF_THE_MEETING("A01"),

    /** The call comes after the first day. */
    CALLED_AFTER_FIRST_DAY(null),

    /** An extraordinary meeting is not called for a month. */
    EXTRAORDINARY_HAS_NO_MONTH("A03"),

    /** The first sitting must be on the first day of the meeting. */
    FIRST_SITTING_ON_FIRST_DAY("A01"),

    /** A further sitting must come after the ones before it. */
    SITTING_NOT_AFTER_LAST("A02"),

    /** The sitting would be added after its own day; its agenda could never be announced. */
    SITTING_ADDED_AFTER_DAY("A04"),

    /** The meeting would last longer than the law allows. */
    MEETING_TOO_LONG("A02"),

    /** The meeting has not been opened by a sitting. */
    MEETING_NOT_OPEN(null),

    /** The meeting has ended. */
    MEETING_CLOSED(null),

    /** A sitting of the meeting has not been closed. */
    SITTING_NOT_CLOSED(null);

    private final @Nullable String rule;

    MeetingRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
