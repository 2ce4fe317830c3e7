package org.defter.query.pages.platform.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals what is kept where others could read or change it: AES-256-GCM, with what it is kept for as associated data. */
final class Box {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A box.
     *
     * @param given 32 bytes in base64; none to draw them
     * @throws IllegalStateException if that is no such key
     */
    Box(@Nullable String given) {
        byte[] bytes;
        if (given == null || given.isBlank()) {
            bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
        } else {
            bytes = decoded(given);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "DEFTER_SESSION_KEY must be 32 bytes in base64, such as `openssl rand -base64 32` makes them");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String given) {
        try {
            return Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    byte[] seal(byte[] content, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] boxed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + boxed.length);
            System.arraycopy(boxed, 0, whole, NONCE_BYTES, boxed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for that purpose; empty if it was sealed with another key, for something else, or changed since. */
    Optional<byte[]> open(byte[] boxed, String purpose) {
        if (boxed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(boxed, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(boxed, NONCE_BYTES, boxed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Random text that nobody guesses: 32 bytes, fit for a cookie. */
    String secret() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
