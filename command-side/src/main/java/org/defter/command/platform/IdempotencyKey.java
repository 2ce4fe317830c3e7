package org.defter.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.web.BodyFilter;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;

/**
 * The name a caller gave a request so that it has one effect however often it is sent, and what the request asks for.
 *
 * <p>A key belongs to its caller. The fingerprint covers method, path and body. {@code If-Match} is left out: whoever
 * lost the answer, reads again and repeats the act with the newer version, must get the first answer and not a second
 * act.
 *
 * @param caller the login
 * @param key 1 to 255 visible ASCII characters
 * @param fingerprint SHA-256 of what is asked for, in hexadecimal
 */
record IdempotencyKey(LoginId caller, String key, String fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    static Optional<IdempotencyKey> of(HttpServletRequest request, LoginId caller) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw HttpRefused.because(HttpReason.INVALID_IDEMPOTENCY_KEY)
                    .withErrors(List.of(WrongField.of(HEADER, "field.value")));
        }
        byte[] fingerprint = sha256(
                request.getMethod().getBytes(StandardCharsets.UTF_8),
                request.getRequestURI().getBytes(StandardCharsets.UTF_8),
                BodyFilter.bodyOf(request));
        return Optional.of(new IdempotencyKey(caller, key, HexFormat.of().formatHex(fingerprint)));
    }

    /** The number under which PostgreSQL locks this key. */
    long lock() {
        byte[] hash = sha256(
                caller.issuer().getBytes(StandardCharsets.UTF_8),
                caller.subject().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
