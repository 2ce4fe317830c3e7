package org.defter.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What something on record rests on: a document, named, with where it is filed or with its hash, or both.
 *
 * @param title what the document is
 * @param reference where it is filed, such as a registry number or an address
 * @param sha256 SHA-256 of the document, lower-case hexadecimal
 */
public record Evidence(
        String title, @Nullable String reference, @Nullable String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses with an {@link IllegalArgumentException} what nobody could look up. */
    public Evidence {
        if (title.isBlank() || (reference == null && sha256 == null)) {
            throw new IllegalArgumentException("evidence has a title, and a reference or a hash");
        }
        if (sha256 != null && !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits");
        }
    }
}
