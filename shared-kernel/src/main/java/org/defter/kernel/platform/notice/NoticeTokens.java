package org.defter.kernel.platform.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What secret links end in: 256 random bits, so that a plain hash keeps them as well as a slow one would. */
final class NoticeTokens {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NoticeTokens() {}

    /** A new one: 43 characters that may stand in a path. */
    static String draw() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What is kept of it. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
