package org.defter.kernel.ledger;

import java.util.Base64;

/**
 * Base64 with one form for every value (RFC 4648 sections 3.5 and 4): padding is there, its unused bits are zero, no white
 * space. Two texts for one hash would be two ledgers for one truth.
 */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedLedger("not base64: " + text, e);
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedLedger("base64 in another form than the one it must have: " + text);
        }
        return bytes;
    }
}
