package org.defter.kernel.platform.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The segments of processors a process has claimed, as one text that two parties can compare: the process that tells how far it has
 * come with them, and a reader who sees in the token store whose they are.
 */
public final class Claims {

    private Claims() {}

    /** One segment of a processor. */
    public record Claim(String processor, int segment) {}

    /** The same text for the same segments, in whatever order they come. */
    public static String hash(Collection<Claim> claims) {
        String all = claims.stream()
                .map(claim -> claim.processor() + "/" + claim.segment())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
