package org.defter.command.council.meeting;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a meeting is refused. */
public enum MeetingRejection implements Rejection {
    /** The council is in recess that month; only an extraordinary meeting is held. */
    COUNCIL_IN_RECESS("A01"),

    /** There is already a meeting of this council for this month. */
    MEETING_ALREADY_CALLED(null),

    /** The first day lies outside the term of the council. */
    MEETING_OUTSIDE_TERM("A09"),

    /** The first day is not in the month whose meeting it is. */
    FIRST_DAY_NOT_IN_MONTH("A01"),

    /** The first day is not in the week the law sets. */
    NOT_THE_WEEK_OF_THE_MEETING("A01"),

    /** The call comes too late for the agenda to be announced in time before the first day. */
    CALLED_TOO_LATE("A04"),

    /** An extraordinary meeting is not called for a month. */
    EXTRAORDINARY_HAS_NO_MONTH("A03"),

    /** An extraordinary meeting is called for named items. */
    EXTRAORDINARY_NEEDS_ITEMS("A03"),

    /** Only an extraordinary meeting is called for named items. */
    ONLY_EXTRAORDINARY_HAS_ITEMS("A03"),

    /** A proposal is named twice in the call. */
    CALLED_ITEM_TWICE("A03"),

    /** A proposal named in the call belongs to another municipality. */
    CALLED_ITEM_OF_ANOTHER_MUNICIPALITY(null),

    /** A proposal named in the call is not with the council. */
    CALLED_ITEM_NOT_READY("A03"),

    /** The council already had as many extraordinary meetings in that year as the law allows. */
    TOO_MANY_EXTRAORDINARY_MEETINGS("A03"),

    /** An extraordinary meeting has one sitting. */
    EXTRAORDINARY_SITS_ONCE("A03"),

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

    /** The meeting lapsed for its month: two sittings found no quorum. */
    MEETING_LAPSED("B03"),

    /** The meeting has ended. */
    MEETING_CLOSED(null),

    /** A sitting of the meeting has not been closed. */
    SITTING_NOT_CLOSED(null),

    /** A sitting was adjourned and the one that goes on has not reached the meeting yet. */
    POSTPONED_SITTING_PENDING("B03");

    private final @Nullable String rule;

    MeetingRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }

    @Override
    public Grounds grounds() {
        return this == POSTPONED_SITTING_PENDING ? Grounds.TOO_EARLY : Grounds.RULE;
    }
}
