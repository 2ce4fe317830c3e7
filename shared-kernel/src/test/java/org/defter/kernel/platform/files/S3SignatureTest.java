package org.defter.kernel.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples Amazon publishes for signatures of requests to S3, with the keys and digests printed there. */
class S3SignatureTest {

    private static final S3Signature KEY =
            new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
    private static final Sha256 NOTHING = Sha256.of(new byte[0]);

    private static String authorization(
            String method, String pathAndQuery, Map<String, String> headers, Sha256 payload) {
        URI address = URI.create("https://examplebucket.s3.amazonaws.com" + pathAndQuery);
        return KEY.sign(method, address, headers, payload, AT).get("authorization");
    }

    @Test
    void signsTheReadingOfAPiece() {
        assertThat(authorization("GET", "/test.txt", Map.of("Range", "bytes=0-9"), NOTHING))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsThePuttingOfAnObject() {
        assertThat(authorization(
                        "PUT",
                        "/test%24file.text",
                        Map.of("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        Sha256.of("Welcome to Amazon S3.".getBytes(StandardCharsets.US_ASCII))))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void signsAQueryWithAndWithoutValues() {
        assertThat(authorization("GET", "/?lifecycle", Map.of(), NOTHING))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(authorization("GET", "/?prefix=J&max-keys=2", Map.of(), NOTHING))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void signsTheHostAsTheClientWritesIt() {
        String other = KEY.sign("GET", URI.create("http://s3.example:9000/b/x"), Map.of(), NOTHING, AT)
                .get("authorization");
        String usual = KEY.sign("GET", URI.create("http://s3.example:80/b/x"), Map.of(), NOTHING, AT)
                .get("authorization");
        assertThat(usual)
                .isEqualTo(KEY.sign("GET", URI.create("http://s3.example/b/x"), Map.of(), NOTHING, AT)
                        .get("authorization"))
                .isNotEqualTo(other);
    }

    @Test
    void keepsTheSecretToItself() {
        assertThat(KEY.toString()).doesNotContain("wJalr");
    }
}
