package org.defter.kernel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The second verifier: one page that is opened from disk in a browser, asks nobody, and shares no code with the classes
 * here, so that one fault cannot hide in both.
 */
public final class LedgerPage {

    private LedgerPage() {}

    /** The page, HTML in UTF-8. */
    public static String text() {
        try (InputStream in = LedgerPage.class.getResourceAsStream("/ledger/verifier.html")) {
            if (in == null) {
                throw new IllegalStateException("the page is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
