package org.defter.kernel.platform.files;

import java.io.IOException;

/** The place where bytes of files lie outside of the database cannot be used at the moment, or not with the key it is given. */
public final class FilesUnavailable extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what the store answered or why it did not; it is for the log and names no key. */
    public FilesUnavailable(String what) {
        super(what);
    }

    FilesUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
