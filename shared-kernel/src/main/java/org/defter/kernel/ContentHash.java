package org.defter.kernel;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash that stands for a content people decide on: a plan's frozen version, the text of a report. Anyone can compute
 * it again: SHA-256 over the RFC 8785 form of the content's JSON, decimals written as plain text so that none is rounded.
 */
public final class ContentHash {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .withConfigOverride(
                    BigDecimal.class, it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private ContentHash() {}

    /** The hash of a record: 64 lower-case hexadecimal digits. Equal records have equal hashes. */
    public static String of(Object content) {
        try {
            byte[] canonical = new JsonCanonicalizer(MAPPER.writeValueAsString(content)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new IllegalArgumentException("the content has no RFC 8785 form", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
