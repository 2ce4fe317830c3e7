package org.defter.kernel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayDigestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final OperationsEntry ONE = entry(7, Map.of("path", "/api/audit/ığü\n\"", "rows", 3));
    private static final OperationsEntry TWO = entry(
            9, Map.of("seconds", new BigDecimal("1.50"), "none", List.of(), "more", List.of(Map.of("b", true, "a", 0.0))));

    @Test
    void writesAnEntryInItsOneForm() {
        assertThat(new String(CanonicalEntry.of(ONE), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"urn:x y\",\"at\":\"2026-03-04T09:00:00.123456Z\","
                        + "\"details\":{\"path\":\"/api/audit/ığü\\n\\\"\",\"rows\":3},\"id\":7,\"kind\":\"AUDIT_READ\","
                        + "\"outcome\":\"ANSWERED\"}");
        assertThat(new String(CanonicalEntry.of(TWO), StandardCharsets.UTF_8))
                .contains("\"details\":{\"more\":[{\"a\":0,\"b\":true}],\"none\":[],\"seconds\":1.5}");
    }

    /** Computed here with nothing but SHA-256, as an outsider would. */
    @Test
    void rootIsThatOfTheTreeOfTheEntries() throws NoSuchAlgorithmException {
        byte[] first = sha256(new byte[] {0}, CanonicalEntry.of(ONE));
        byte[] second = sha256(new byte[] {0}, CanonicalEntry.of(TWO));
        assertThat(DayDigest.of(DAY, List.of(TWO, ONE)).root())
                .isEqualTo(HexFormat.of().formatHex(sha256(new byte[] {1}, first, second)));
        assertThat(DayDigest.of(DAY, List.of()).root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void namesWhatWasChangedRemovedOrAdded() {
        DayDigest kept = DayDigest.of(DAY, List.of(ONE, TWO));
        assertThat(kept.differencesFrom(kept)).isEmpty();
        DayDigest now = DayDigest.of(DAY, List.of(entry(7, Map.of("rows", 4)), entry(11, Map.of())));
        assertThat(now.differencesFrom(kept))
                .containsExactly(
                        new EntryDifference(7, EntryDifference.Kind.CHANGED),
                        new EntryDifference(9, EntryDifference.Kind.REMOVED),
                        new EntryDifference(11, EntryDifference.Kind.ADDED));
    }

    private static OperationsEntry entry(long id, Map<String, Object> details) {
        return new OperationsEntry(
                id, Instant.parse("2026-03-04T09:00:00.123456Z"), "AUDIT_READ", "urn:x y", "ANSWERED", details);
    }

    private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
