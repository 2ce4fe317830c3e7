package org.defter.kernel.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What was once stored can be read for ever: one approved text per event and revision, which must come back as it went.
 *
 * <p>A difference here is no formality: the text stands for rows that exist. {@code -Ddefter.golden.write=true}
 * writes the text of a new event; it never changes an old one.
 */
class GoldenEventsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "events");

    private final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.defter());

    @BeforeAll
    static void writeWhatIsMissingIfAsked() throws IOException {
        if (Boolean.getBoolean("defter.golden.write")) {
            EventSamples.writeMissing(FOLDER);
        }
    }

    static Stream<EventRegistry.StoredType> types() {
        EventRegistry registry = EventRegistry.defter();
        return registry.events().stream().map(registry::requireType);
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAndWritesTheApprovedText(EventRegistry.StoredType type) throws IOException {
        Object approved = DefterJson.mapper().readTree(text(type));
        byte[] stored = DefterJson.mapper().writeValueAsBytes(approved);

        Object event = serializer.deserialize(
                new SimpleSerializedObject<>(stored, byte[].class, type.name(), type.revision()));
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);

        assertThat(new String(written.getData(), StandardCharsets.UTF_8))
                .isEqualTo(new String(stored, StandardCharsets.UTF_8));
        assertThat(written.getType().getName()).isEqualTo(type.name());
        assertThat(written.getType().getRevision()).isEqualTo(type.revision());
    }

    /** What this process has just recorded is not read again before it is decided on, see {@code StreamCache}. */
    @ParameterizedTest
    @MethodSource("types")
    void readsTheEventThatWasWritten(EventRegistry.StoredType type) {
        Object event = EventSamples.sample(EventRegistry.defter().requireClass(type.name(), type.revision()));

        Object read = serializer.deserialize(serializer.serialize(event, byte[].class));

        assertThat(read).isEqualTo(event);
    }

    @Test
    void hasNoTextOfAnEventThatNobodyKnows() throws IOException {
        EventRegistry registry = EventRegistry.defter();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(GoldenEventsTest::storedType))
                    .as("old revisions stay, and then need an upcaster")
                    .allSatisfy(type -> {
                        SerializedType now = upcast(type);
                        assertThat(registry.knows(now.getName(), now.getRevision()))
                                .as("%s", type)
                                .isTrue();
                    });
        }
    }

    /** A new mandatory component without an upcaster that fills it fails here and not when the store is read. */
    @Test
    void readsEveryOldRevisionThroughItsUpcasters() throws IOException {
        EventRegistry registry = EventRegistry.defter();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<EventRegistry.StoredType> old = files.map(GoldenEventsTest::storedType)
                    .filter(type -> !registry.knows(type.name(), type.revision()))
                    .toList();
            assertThat(old)
                    .contains(
                            new EventRegistry.StoredType("VoteTaken", "1"),
                            new EventRegistry.StoredType("ContractSigned", "1"),
                            new EventRegistry.StoredType("DocumentImported", "1"),
                            new EventRegistry.StoredType("ImportedDocumentCorrected", "1"));
            for (EventRegistry.StoredType type : old) {
                Object event = serializer.deserialize(upcasted(type).getData(byte[].class));
                byte[] written = serializer.serialize(event, byte[].class).getData();
                JsonNode again = DefterJson.mapper().readTree(written);
                DefterJson.mapper()
                        .readTree(text(type))
                        .properties()
                        .forEach(was -> assertThat(again.get(was.getKey()))
                                .as("%s of %s", was.getKey(), type)
                                .isEqualTo(was.getValue()));
            }
        }
    }

    private SerializedType upcast(EventRegistry.StoredType type) {
        return upcasted(type).getType();
    }

    private IntermediateEventRepresentation upcasted(EventRegistry.StoredType type) {
        try {
            byte[] stored =
                    DefterJson.mapper().writeValueAsBytes(DefterJson.mapper().readTree(text(type)));
            byte[] metadata =
                    serializer.serialize(MetaData.emptyInstance(), byte[].class).getData();
            GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                    "Any", "id", 0, "event", Instant.EPOCH, type.name(), type.revision(), stored, metadata);
            return EventUpcasters.chain()
                    .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventRegistry.StoredType storedType(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        return new EventRegistry.StoredType(parts[0], parts[1]);
    }

    private static String text(EventRegistry.StoredType type) throws IOException {
        Path file = FOLDER.resolve(type.name() + "." + type.revision() + ".json");
        assertThat(file)
                .as("the text of a new event is written by -Ddefter.golden.write=true")
                .exists();
        return Files.readString(file);
    }
}
