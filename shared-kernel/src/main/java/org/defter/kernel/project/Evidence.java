package org.defter.kernel.project;

import org.jspecify.annotations.Nullable;

/**
 * A document that shows something.
 *
 * @param title what it is
 * @param reference its number in the register, or where it is kept
 * @param sha256 SHA-256 of the file, lower-case hexadecimal, where there is one
 */
public record Evidence(
        String title, String reference, @Nullable String sha256) {

    private static final java.util.regex.Pattern HASH = java.util.regex.Pattern.compile("[0-9a-f]{64}");

    /** Refuses with an {@link IllegalArgumentException} what is no hash. */
    public Evidence {
        if (sha256 != null && !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case");
        }
    }
}
