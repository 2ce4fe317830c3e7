package org.defter.query.feed;

import java.io.IOException;
import java.io.Serial;

/** A reader of the live feed did not take what it was sent in time. */
final class ReaderTooSlow extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    ReaderTooSlow() {
        super("the reader does not take what it is sent");
    }

    ReaderTooSlow(IOException cause) {
        super("the reader does not take what it is sent", cause);
    }
}
