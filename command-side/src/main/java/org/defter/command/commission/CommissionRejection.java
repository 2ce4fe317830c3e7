package org.defter.command.commission;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a commission is refused. */
public enum CommissionRejection implements Rejection {
    /** It has already been formed, with other data. */
    ALREADY_FORMED(null),

    /** The law does not allow a commission of that size. */
    SIZE_OUT_OF_LAW("C01"),

    /** The day lies outside the term of the council. */
    OUTSIDE_COUNCIL_TERM("A09"),

    /** The commission has ended. */
    COMMISSION_ENDED(null),

    /** The mandate would end before it begins. */
    MANDATE_ENDS_BEFORE_IT_BEGINS(null),

    /** Members are elected for at most one year. */
    MANDATE_TOO_LONG("C01"),

    /** The mandate would outlast the term of the council. */
    MANDATE_BEYOND_TERM("A09"),

    /** Who is elected must be a member of the council on that day. */
    NOT_COUNCIL_MEMBER("C01"),

    /** The person is a member of the commission already. */
    ALREADY_MEMBER("C01"),

    /** All seats are taken, or vacant and to be filled for the remainder. */
    COMMISSION_FULL("C01"),

    /** The person is no member of the commission on that day. */
    NOT_COMMISSION_MEMBER(null),

    /** The absence has already cost the seat; it can be filled, not given back. */
    SEAT_ALREADY_LOST("C02"),

    /** The member was at the meeting of that day. */
    WAS_PRESENT("C02"),

    /** That seat is not vacant. */
    SEAT_NOT_VACANT("C02"),

    /** Chair and deputy must be two persons. */
    CHAIR_IS_DEPUTY(null);

    private final @Nullable String rule;

    CommissionRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
