package org.defter.command;

import org.jspecify.annotations.Nullable;

/**
 * A reason to refuse a command, named after what is missing or broken. The constants of the implementing enums are stable
 * codes of the API; their texts in Turkish and English are in the bundle {@code rejections}.
 */
public interface Rejection {

    /** On what grounds a command is refused; decides the HTTP status. */
    enum Grounds {
        /** A rule or the state of the stream stands against it: 409. */
        RULE,
        /** The caller may not do this for this unit, commission or person: 403. */
        MANDATE,
        /** What the command addresses does not exist: 404. */
        UNKNOWN,
        /** What it follows from is recorded but has not reached this stream yet: 409 with {@code Retry-After}. */
        TOO_EARLY
    }

    /** The stable code. */
    String name();

    /** The rule of law it follows from, such as {@code B02}; none where it is plain order of acts. */
    @Nullable
    String rule();

    /** On what grounds; a rule unless said otherwise. */
    default Grounds grounds() {
        return Grounds.RULE;
    }
}
