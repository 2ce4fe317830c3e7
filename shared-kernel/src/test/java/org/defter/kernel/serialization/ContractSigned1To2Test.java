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
import org.defter.kernel.project.ContractSigned;
import org.junit.jupiter.api.Test;

class ContractSigned1To2Test {

    private final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.defter());

    @Test
    void readsAContractOfTheFirstRevisionWithoutItsDocument() throws IOException {
        byte[] stored = Files.readString(Path.of("src", "test", "resources", "events", "ContractSigned.1.json"))
                .getBytes(StandardCharsets.UTF_8);
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "Project",
                "704d3f5e-3c1b-4a53-9d33-0d6f5f3a9c01",
                7,
                "event",
                Instant.EPOCH,
                "ContractSigned",
                "1",
                stored,
                "{}".getBytes(StandardCharsets.UTF_8));

        ContractSigned signed = serializer.deserialize(EventUpcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow()
                .getData());

        assertThat(signed.contract().document()).isNull();
        assertThat(signed.contract().lira()).isNotNull();
        assertThat(signed.authorityNeeded()).isTrue();
    }
}
