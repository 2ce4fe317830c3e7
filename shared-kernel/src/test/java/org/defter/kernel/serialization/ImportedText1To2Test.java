package org.defter.kernel.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.extraction.DocumentContent;
import org.junit.jupiter.api.Test;

class ImportedText1To2Test {

    private final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.defter());

    @Test
    void readsWhatWasEnteredFirstWithoutItsText() throws IOException {
        DocumentImported imported = read("DocumentImported");
        ImportedDocumentCorrected corrected = read("ImportedDocumentCorrected");

        for (DocumentContent content : new DocumentContent[] {imported.content(), corrected.content()}) {
            assertThat(content.text()).isNull();
            assertThat(content.subject()).isEqualTo("metin");
            assertThat(content.people()).hasSize(1);
        }
    }

    private <E> E read(String event) throws IOException {
        byte[] stored = Files.readString(Path.of("src", "test", "resources", "events", event + ".1.json"))
                .getBytes(StandardCharsets.UTF_8);
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "ArchiveRecord",
                "704d3f5e-3c1b-4a53-9d33-0d6f5f3a9c01",
                0,
                "event",
                Instant.EPOCH,
                event,
                "1",
                stored,
                "{}".getBytes(StandardCharsets.UTF_8));
        return serializer.deserialize(EventUpcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow()
                .getData());
    }
}
