package org.defter.command.council;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a council is refused. */
public enum CouncilRejection implements Rejection {
    /** It has already come together, with other data. */
    ALREADY_CONVENED(null),

    /** The full membership N, the mayor included, is too small for a council. */
    MEMBERSHIP_TOO_SMALL("B01"),

    /** A council comes together after the election it stands on. */
    CONVENED_BEFORE_ELECTION("A09"),

    /** The day lies outside the term. */
    OUTSIDE_TERM("A09"),

    /** The term has already ended, on another day. */
    TERM_ENDED("A09"),

    /** All N seats are taken. */
    COUNCIL_FULL("B01"),

    /** There is a mayor already. */
    MAYOR_SEATED("A08"),

    /** The person has a seat already, under another name or of another kind. */
    PERSON_SEATED("B01"),

    /** The person has no seat on that day. */
    NOT_SEATED(null),

    /** Officers are elected from the members; the mayor is none of them. */
    OFFICER_NOT_A_MEMBER("A08"),

    /** Another member holds that office. */
    OFFICE_TAKEN("A08"),

    /** One person cannot be first and second deputy at a time. */
    HOLDS_OTHER_DEPUTYSHIP("A08"),

    /** A recess is decided before its month begins. */
    RECESS_HAS_BEGUN("A01"),

    /** The month of the recess does not begin in the term. */
    RECESS_OUTSIDE_TERM("A09"),

    /** The council is in recess as many months of the year as it may be. */
    TOO_MANY_RECESS_MONTHS("A01"),

    /** The office would end before it begins. */
    OFFICE_ENDS_BEFORE_IT_BEGINS(null);

    private final @Nullable String rule;

    CouncilRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
