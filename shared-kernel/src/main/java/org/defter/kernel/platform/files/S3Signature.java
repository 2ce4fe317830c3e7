package org.defter.kernel.platform.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as S3 wants it: Signature Version 4 of Amazon Web Services, in a header.
 *
 * @param region what the store calls its place, for instance {@code us-east-1}
 * @param keyId the public half of the key
 * @param secret the other half; it never leaves this process
 */
record S3Signature(String region, String keyId, String secret) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * All headers of a signed request but {@code host}, which the client writes by itself.
     *
     * @param address with path and query encoded as they are sent
     * @param headers what else is sent, by name
     * @param payload digest of the body, of no bytes where there is none
     * @param at now: a store takes a signature for a few minutes only
     */
    Map<String, String> sign(String method, URI address, Map<String, String> headers, Sha256 payload, Instant at) {
        String moment = MOMENT.format(at);
        SortedMap<String, String> sent = new TreeMap<>();
        headers.forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), value.strip()));
        sent.put("x-amz-content-sha256", payload.hex());
        sent.put("x-amz-date", moment);
        SortedMap<String, String> signed = new TreeMap<>(sent);
        signed.put("host", host(address));

        String names = String.join(";", signed.keySet());
        String request = String.join(
                "\n",
                method,
                address.getRawPath(),
                query(address),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                payload.hex());
        String scope = String.join("/", moment.substring(0, 8), region, "s3", "aws4_request");
        String text = String.join("\n", ALGORITHM, moment, scope, hashed(request));
        String signature = HexFormat.of().formatHex(mac(key(moment.substring(0, 8)), text));
        sent.put(
                "authorization",
                ALGORITHM + " Credential=" + keyId + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + signature);
        return sent;
    }

    /** As the client of the JDK writes it: without the port that goes without saying. */
    private static String host(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getPort() < 0 || address.getPort() == usual
                ? address.getHost()
                : address.getHost() + ":" + address.getPort();
    }

    private static String query(URI address) {
        String query = address.getRawQuery();
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .map(part -> part.contains("=") ? part : part + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String hashed(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private byte[] key(String day) {
        byte[] ofDay = mac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), day);
        return mac(mac(mac(ofDay, region), "s3"), "aws4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "S3Signature[" + region + ", " + keyId + "]";
    }
}
