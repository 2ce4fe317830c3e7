package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafEnvelopeTest {

    private static final String SALT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String PAYLOAD = "{\"title\":\"Uluslararası İlişkiler Planı\"}";

    private static RecordedEvent event(String payload, String metadata) {
        return new RecordedEvent(
                345,
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "7d0c5c1e-0000-4000-8000-000000000002",
                12,
                "PlanSubmitted",
                "1",
                Instant.parse("2026-11-22T09:00:00.000001Z"),
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordedEvent event() {
        return event(PAYLOAD, "{\"office\":\"unit-head\",\"salt\":\"" + SALT + "\"}");
    }

    @Test
    void isCanonicalJsonWithSaltedHashesOfTheStoredBytes() throws Exception {
        String entry = new String(event().envelope().encode(), StandardCharsets.UTF_8);

        assertThat(entry)
                .startsWith("{\"agg\":\"7d0c5c1e-0000-4000-8000-000000000002\",\"event_id\":"
                        + "\"00000000-0000-4000-8000-000000000001\",\"gi\":345,\"meta_sha256\":\"")
                .endsWith("\",\"rev\":\"1\",\"seq\":12,\"ts\":\"2026-11-22T09:00:00.000001Z\","
                        + "\"type\":\"PlanSubmitted\",\"v\":1}");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(Base64.getUrlDecoder().decode(SALT));
        sha.update(PAYLOAD.getBytes(StandardCharsets.UTF_8));
        assertThat(entry).contains("\"payload_sha256\":\"" + Base64.getEncoder().encodeToString(sha.digest()) + "\"");
        assertThat(entry.length()).isLessThan(500);
    }

    @Test
    void isReadAgain() {
        LeafEnvelope envelope = event().envelope();
        assertThat(LeafEnvelope.parse(envelope.encode())).isEqualTo(envelope);
        assertThat(RecordedEvent.parse(event().line())).isEqualTo(event());
    }

    @Test
    void theSaltHidesWhatCouldBeGuessed() {
        LeafEnvelope other =
                event(PAYLOAD, "{\"salt\":\"" + SALT.replace('A', 'B') + "\"}").envelope();
        assertThat(other.payloadHash()).isNotEqualTo(event().envelope().payloadHash());
    }

    @Test
    void anEventWithoutSaltIsCoveredAllTheSame() {
        assertThat(event(PAYLOAD, "{}").envelope().payloadHash())
                .isEqualTo(Hash.of(PAYLOAD.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEntryOfAnotherVersionOrWithMoreIsRefused() {
        String entry = new String(event().envelope().encode(), StandardCharsets.UTF_8);
        refuses(entry.replace("\"v\":1", "\"v\":2"));
        refuses(entry.replace("\"v\":1", "\"v\":1,\"w\":1"));
        refuses(entry.replace("\"rev\":\"1\",", ""));
        refuses(entry.replace(".000001Z", ".0000010Z"));
        refuses(entry.replace("-4000-8000-000000000001", "-4000-8000-1"));
    }

    @Test
    void aPredecessorIsReadAgainAndIsNoEnvelope() {
        Predecessor predecessor = new Predecessor(new Checkpoint("defter.example/kayit", 7, Hash.of(new byte[1])));
        assertThat(Predecessor.parse(predecessor.encode())).isEqualTo(predecessor);
        assertThatThrownBy(() -> LeafEnvelope.parse(predecessor.encode())).isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(() -> Predecessor.parse(event().envelope().encode())).isInstanceOf(MalformedLedger.class);
    }

    private static void refuses(String entry) {
        assertThatThrownBy(() -> LeafEnvelope.parse(entry.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedLedger.class);
    }
}
