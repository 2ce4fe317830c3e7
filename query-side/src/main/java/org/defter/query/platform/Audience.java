package org.defter.query.platform;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who reads: the public knows what was announced and what is or was in force, everyone with a login knows the record. */
public enum Audience {
    /** Nobody in particular. */
    PUBLIC,
    /** A login of this house. */
    STAFF;

    /** The audience a caller belongs to; who has not logged in is the public. */
    public static Audience of(@Nullable Principal caller) {
        return caller == null ? PUBLIC : STAFF;
    }
}
