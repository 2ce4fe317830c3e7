package org.defter.command.files;

import org.defter.kernel.platform.files.FileRefused;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;

/** What a caller is told of a file that is not taken. */
public final class FileRefusals {

    private FileRefusals() {}

    /** The refusal as an answer over HTTP. */
    public static HttpRefused of(FileRefused refused) {
        return switch (refused.why()) {
            case EMPTY -> HttpRefused.because(HttpReason.FILE_EMPTY);
            // The rest of the body is not read: the connection cannot be used for another request.
            case TOO_LARGE ->
                HttpRefused.because(HttpReason.BODY_TOO_LARGE, "limit", refused.found())
                        .withHeader("Connection", "close");
            case TYPE -> HttpRefused.because(HttpReason.FILE_TYPE_REFUSED, "found", refused.found());
            case ACTIVE -> HttpRefused.because(HttpReason.FILE_ACTIVE, "found", refused.found());
        };
    }
}
