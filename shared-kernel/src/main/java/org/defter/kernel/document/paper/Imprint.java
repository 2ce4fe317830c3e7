package org.defter.kernel.document.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page beside the text: from where and by what a paper was made.
 *
 * @param template name and version of the template, such as {@code report@1}
 * @param position the place in the record up to which it tells
 * @param day day of the rendering
 * @param documentId the official document; none for a preview
 * @param address where anybody can compare it; none for a preview
 */
public record Imprint(
        String template,
        long position,
        LocalDate day,
        @Nullable String documentId,
        @Nullable String address) {

    /** Whether the paper is an official one. */
    public boolean official() {
        return documentId != null && address != null;
    }

    /** The line of the imprint. */
    public String line() {
        return documentId == null
                ? "Önizleme, resmî belge değildir · " + template + " · kayıt " + position
                : "Belge " + documentId + " · " + template + " · kayıt " + position;
    }
}
