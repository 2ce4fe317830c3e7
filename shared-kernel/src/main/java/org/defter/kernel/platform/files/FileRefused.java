package org.defter.kernel.platform.files;

import java.io.IOException;

/** A file is not taken. */
public final class FileRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final String found;

    /** Why a file is not taken. */
    public enum Cause {
        /** There is nothing in it. */
        EMPTY,
        /** It has more bytes than are taken. */
        TOO_LARGE,
        /** Its content is of a type that is not taken. */
        TYPE,
        /** It holds something that acts by itself: a macro, a script. */
        ACTIVE
    }

    FileRefused(Cause cause, String found) {
        super(cause + ": " + found);
        this.cause = cause;
        this.found = found;
    }

    /** Why. */
    public Cause why() {
        return cause;
    }

    /** The type by content, what acts, or the limit in bytes. */
    public String found() {
        return found;
    }
}
