package org.defter.kernel.fuzz;

import java.nio.charset.StandardCharsets;

/** A parser with a failure that chance alone does not find: a fuzzer must, or it proves nothing of the others. */
public final class Planted {

    private Planted() {}

    /** One try of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (text.startsWith("old ") && text.indexOf("\n\n") == 6 && text.endsWith("quorum")) {
            throw new IllegalStateException("planted");
        }
    }
}
