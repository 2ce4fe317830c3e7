package org.defter.command.commission.review;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act of a review is refused. */
public enum ReviewRejection implements Rejection {
    /** No referral has opened it. */
    REVIEW_NOT_OPEN(null),

    /** The report has been issued. */
    REPORT_ALREADY_ISSUED(null),

    /** The review ended without a report. */
    REVIEW_LAPSED(null),

    /** The term of the council has not ended. */
    TERM_NOT_ENDED("A09"),

    /** The commission has not ended. */
    COMMISSION_NOT_ENDED("C01"),

    /** The proposal was not withdrawn. */
    PROPOSAL_NOT_WITHDRAWN(null),

    /** Only a commission of the same council and field, formed by then, takes over from one that ended. */
    NOT_THE_SUCCESSOR("C01"),

    /** The commission has no part in this review. */
    COMMISSION_NOT_IN_REVIEW("C05"),

    /** Someone named holds no seat in the commission on that day. */
    NOT_A_COMMISSION_MEMBER("C01"),

    /** Someone is named twice. */
    ATTENDEE_NAMED_TWICE("C07"),

    /** Fewer members attended than the commission's quorum. */
    COMMISSION_QUORUM_NOT_MET("C07"),

    /** The commission, or one of the joint commissions, has not met on the item with a quorum. */
    NO_MEETING_HELD("C07"),

    /** Nothing is drafted. */
    NOTHING_DRAFTED("C08"),

    /** A dissent needs a written reason. */
    DISSENT_WITHOUT_REASON("C08"),

    /** Only a dissent carries a reason. */
    REASON_WITHOUT_DISSENT("C08"),

    /** Not every member has taken a position on the draft as it stands. */
    POSITIONS_MISSING("C08"),

    /** The report has fewer signatures than it needs. */
    SIGNATURES_TOO_FEW("C07"),

    /** The date on the report lies after the day it was filed. */
    REPORT_DATED_AFTER_FILING("C08"),

    /** The commission's period has not begun. */
    REVIEW_CLOCK_NOT_STARTED("C05"),

    /** The last day of the commission's period is not past. */
    REVIEW_CLOCK_STILL_RUNNING("C05");

    private final @Nullable String rule;

    ReviewRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
