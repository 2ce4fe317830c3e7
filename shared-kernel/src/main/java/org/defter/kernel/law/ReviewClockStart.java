package org.defter.kernel.law;

/** Where the commission's time starts (C05; a setting of the municipality). */
public enum ReviewClockStart {
    /** At the end of the month's meeting: the letter of the law. */
    MEETING_END,
    /** At the sitting that referred the item: common practice. */
    REFERRAL_SITTING
}
