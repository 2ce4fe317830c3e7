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
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.VoteTaken;
import org.junit.jupiter.api.Test;

class VoteTaken1To2Test {

    private final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.defter());

    @Test
    void readsAVoteOfTheFirstRevisionAsOneOpenVoteToAdoptAsReported() throws IOException {
        byte[] stored = Files.readString(Path.of("src", "test", "resources", "events", "VoteTaken.1.json"))
                .getBytes(StandardCharsets.UTF_8);
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "Sitting",
                "704d3f5e-3c1b-4a53-9d33-0d6f5f3a9c01",
                4,
                "event",
                Instant.EPOCH,
                "VoteTaken",
                "1",
                stored,
                "{}".getBytes(StandardCharsets.UTF_8));

        VoteTaken vote = serializer.deserialize(EventUpcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow()
                .getData());

        assertThat(vote.motion()).isEqualTo(Motion.ADOPT);
        assertThat(vote.amendments()).isEmpty();
        assertThat(vote.round()).isEqualTo(1);
        assertThat(vote.recused()).isEmpty();
        assertThat(vote.attendees()).hasSize(1);
        assertThat(vote.vote().outcome().threshold()).isEqualTo(1);
    }
}
