package org.defter.query.pages.platform;

import org.defter.kernel.platform.files.FilesProperties;

/**
 * The largest file a form takes, as {@code defter.files.limit} says, for the hint beside the field. Templates know it as
 * {@code ${uploadLimit}}.
 */
@InTemplates
public class UploadLimit {

    private static final long KILO = 1024;

    private final FilesProperties files;
    private final Texts texts;

    /** The limit of these settings, in the reader's way of writing numbers. */
    public UploadLimit(FilesProperties files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** In words: {@code 25 MB}; below a megabyte in kilobytes, so that a small limit is not told as 0 MB. */
    public String text() {
        double kilobytes = (double) files.limit().toBytes() / KILO;
        return kilobytes < KILO ? texts.number(kilobytes) + " KB" : texts.number(kilobytes / KILO) + " MB";
    }
}
