package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form of RFC 8785: the library we hash contents with by the public vectors, our own by the library. */
class FlatJsonTest {

    @Test
    void theLibraryAgreesWithEveryPublicVector() throws Exception {
        List<Path> inputs = ReferenceVectors.files("rfc8785/input", 6);
        for (Path input : inputs) {
            Path output = input.getParent().resolveSibling("output").resolve(input.getFileName());
            assertThat(new JsonCanonicalizer(Files.readAllBytes(input)).getEncodedString())
                    .as(input.toString())
                    .isEqualTo(Files.readString(output));
        }
    }

    @Test
    void isTheFormTheLibraryWouldGive() throws Exception {
        Random random = new Random(8785);
        for (int round = 0; round < 500; round++) {
            SortedMap<String, Object> members = new TreeMap<>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                members.put(text(random), random.nextBoolean() ? text(random) : (Object) random.nextLong(1L << 53));
            }
            byte[] json = FlatJson.write(members);

            assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
            assertThat(FlatJson.read(json)).isEqualTo(members);
        }
    }

    private static String text(Random random) {
        int[] points = {0, 8, 9, 10, 12, 13, 31, 32, '"', '\\', '/', 'a', 'z', 0x7f, 0x130, 0x131, 0x20ac, 0x1f600};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"a\":1}x",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":01}",
                "{\"a\":-1}",
                "{\"a\":1.0}",
                "{\"a\":9007199254740992}",
                "{\"a\":9007199254740993}",
                "{\"a\":99999999999999999999}",
                "{\"a\":null}",
                "{\"a\":[]}",
                "{\"a\":{}}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"x}",
                "{\"a\":1,}",
                "{\"a\""
            })
    void anyOtherFormIsRefused(String json) {
        assertThatThrownBy(() -> FlatJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedLedger.class);
    }

    @Test
    void halfASurrogatePairHasNoForm() {
        assertThatThrownBy(() -> FlatJson.write(new TreeMap<>(java.util.Map.of("a", "\ud800"))))
                .isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(() -> FlatJson.read(new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .isInstanceOf(MalformedLedger.class);
    }
}
