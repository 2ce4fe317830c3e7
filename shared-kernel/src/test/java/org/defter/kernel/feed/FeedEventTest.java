package org.defter.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event there is, as others get it. */
class FeedEventTest {

    private static final URI SOURCE = URI.create("https://defter.example.bel.tr");
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");
    private static final EventCatalogue CATALOGUE = new EventCatalogue(EventRegistry.defter());

    private static Schema cloudEvents;

    @BeforeAll
    static void readTheSchema() throws IOException {
        String reference = System.getProperty("defter.reference");
        Path file =
                Path.of(reference == null ? "../../shared" : reference, "schemas", "cloudevents", "cloudevents.json");
        Assumptions.assumeThat(file).exists();
        cloudEvents = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }

    static Stream<EventRegistry.StoredType> types() {
        EventRegistry registry = EventRegistry.defter();
        return registry.events().stream().map(registry::requireType);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isACloudEventWithThePayloadAsItWasRecorded(EventRegistry.StoredType type) throws IOException {
        JsonNode approved = DefterJson.mapper()
                .readTree(Files.readString(APPROVED.resolve(type.name() + "." + type.revision() + ".json")));
        byte[] payload = DefterJson.mapper().writeValueAsBytes(approved);

        String json = new String(event(type, payload).json(SOURCE), StandardCharsets.UTF_8);

        assertThat(cloudEvents.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).doesNotContain("\n").contains(new String(payload, StandardCharsets.UTF_8));
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.path("type").asString()).isEqualTo("org.defter." + type.name() + ".v" + type.revision());
        assertThat(read.path("sequence").asString()).isEqualTo("0000000000000004711");
        assertThat(read.path("streamversion").asLong()).isEqualTo(3);
        assertThat(read.path("time").asString()).isEqualTo("2026-11-29T00:00:00.500000Z");
        assertThat(read.path("occurredon").asString())
                .isEqualTo(approved.path("occurredOn").asString())
                .isNotBlank();
        assertThat(read.properties().stream().map(property -> property.getKey()))
                .as("attributes are lower-case letters and digits")
                .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void theSchemaRefusesAnEventWithoutItsSource() {
        EventRegistry.StoredType type = types().findFirst().orElseThrow();
        String json = new String(event(type, new byte[] {'{', '}'}).json(SOURCE), StandardCharsets.UTF_8);

        assertThat(cloudEvents.validate(json.replace("\"source\":\"" + SOURCE + "\",", ""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void namesTheRulesOfItsType() {
        EventRegistry.StoredType type = new EventRegistry.StoredType("DecisionAnnounced", "1");
        JsonNode json =
                JsonMapper.shared().readTree(event(type, new byte[] {'{', '}'}).json(SOURCE));

        assertThat(json.path("rule").asString()).isEqualTo("D08");
    }

    @Test
    void aBatchIsAnArray() {
        FeedEvent event = event(types().findFirst().orElseThrow(), new byte[] {'{', '}'});

        assertThat(JsonMapper.shared()
                        .readTree(FeedEvent.batch(List.of(event, event), SOURCE))
                        .size())
                .isEqualTo(2);
        assertThat(FeedEvent.batch(List.of(), SOURCE)).asString().isEqualTo("[]");
    }

    @Test
    void aTypeIsKnownWithOrWithoutPrefixAndRevision() {
        assertThat(Stream.of("org.defter.VoteTaken.v2", "org.defter.VoteTaken", "VoteTaken")
                        .map(FeedEvent::stored))
                .containsOnly("VoteTaken");
    }

    private static FeedEvent event(EventRegistry.StoredType type, byte[] payload) {
        return new FeedEvent(
                4711,
                UUID.fromString("0d7ad49e-7a2c-4b6f-8d0e-1c0a3f1b2a55"),
                CATALOGUE.find(type.name()).orElseThrow(),
                type.revision(),
                "704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10",
                3,
                Instant.parse("2026-11-29T00:00:00.5Z"),
                payload);
    }
}
