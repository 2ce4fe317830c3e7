package org.defter.command.municipality;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a municipality is refused. */
public enum MunicipalityRejection implements Rejection {
    /** Its record has already begun, with other data. */
    ALREADY_FOUNDED(null),

    /** No ruleset reaches back to that day. */
    LAW_UNKNOWN_ON_DAY(null),

    /** There is no such unit in this municipality. */
    UNIT_UNKNOWN(null),

    /** That identifier already belongs to another unit. */
    UNIT_EXISTS(null),

    /** The unit has left the organisation. */
    UNIT_CLOSED(null),

    /** The unit above is not a unit of this municipality. */
    PARENT_UNKNOWN(null),

    /** The unit above is not in the organisation on that day, or has left it since. */
    PARENT_NOT_OPEN(null),

    /** A unit cannot stand below itself. */
    UNIT_CYCLE(null),

    /** Units below it are still open. */
    UNIT_HAS_OPEN_UNITS(null),

    /** The text is no complete ruleset; the value at fault is named. */
    RULESET_REFUSED(null),

    /** The ruleset is made for the other kind of municipality. */
    RULESET_OF_OTHER_KIND(null),

    /** The ruleset would hold on days before the first known law. */
    RULESET_BEFORE_LAW(null),

    /** The business calendar is not known for that day, so it cannot be corrected. */
    CALENDAR_DAY_OUT_OF_RANGE("C05"),

    /** The setting has no such value. */
    SETTING_VALUE_UNKNOWN(null);

    private final @Nullable String rule;

    MunicipalityRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
