package org.defter.kernel.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void hasNoTextOfAnEventThatNobodyKnows() throws IOException {
        Set<String> known = types().map(type -> type.name() + "." + type.revision() + ".json")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("old revisions stay, and then need an upcaster")
                    .isSubsetOf(known);
        }
    }

    private static String text(EventRegistry.StoredType type) throws IOException {
        Path file = FOLDER.resolve(type.name() + "." + type.revision() + ".json");
        assertThat(file)
                .as("the text of a new event is written by -Ddefter.golden.write=true")
                .exists();
        return Files.readString(file);
    }
}
