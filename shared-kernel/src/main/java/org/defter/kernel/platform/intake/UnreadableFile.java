package org.defter.kernel.platform.intake;

import java.io.IOException;

/** A file has no text that can be read: broken, locked, a picture, or taking too long. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why, in short words. */
    public UnreadableFile(String why) {
        super(why);
    }

    /** Why, and what was thrown. */
    public UnreadableFile(String why, Throwable cause) {
        super(why, cause);
    }
}
