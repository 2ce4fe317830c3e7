package org.defter.kernel.partnership;

import java.util.regex.Pattern;

/**
 * A document that was signed; the document itself is kept elsewhere.
 *
 * @param title what it is called
 * @param sha256 lower-case hexadecimal SHA-256 of its bytes
 */
public record SignedDocument(String title, String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses with an {@link IllegalArgumentException} what is no SHA-256. */
    public SignedDocument {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits");
        }
    }
}
