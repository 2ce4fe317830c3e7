package org.defter.command.platform;

import org.defter.kernel.platform.files.FilesProperties;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.stereotype.Component;

/** Whether acts may only name documents whose bytes are kept here ({@code defter.files.attach-kept-only}). */
@Component
public final class KeptFiles {

    private final StoredFiles files;
    private final boolean demanded;

    /** Asks the given files, where it is demanded. */
    public KeptFiles(StoredFiles files, FilesProperties properties) {
        this.files = files;
        this.demanded = properties.attachKeptOnly();
    }

    /**
     * Sees to it that an act may name the digest.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @throws HttpRefused FILE_UNKNOWN if it must be kept here and is not
     */
    public void requireKept(String sha256) {
        if (demanded && files.find(new Sha256(sha256)).isEmpty()) {
            throw HttpRefused.because(HttpReason.FILE_UNKNOWN);
        }
    }
}
