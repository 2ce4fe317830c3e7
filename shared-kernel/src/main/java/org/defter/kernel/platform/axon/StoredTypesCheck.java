package org.defter.kernel.platform.axon;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.defter.kernel.platform.database.DatabaseNotReady;
import org.defter.kernel.serialization.EventRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes sure at start that this release can read every type of event in the store, so that a missing upcaster stops the
 * start and not a reader in the middle of the day.
 */
final class StoredTypesCheck {

    private static final String ONE_OF_EACH = """
            with recursive kinds as (
                (select payload_type, payload_revision from eventstore.domain_event
                 order by payload_type, payload_revision limit 1)
                union all
                select following.payload_type, following.payload_revision
                from kinds, lateral (
                    select payload_type, payload_revision from eventstore.domain_event event
                    where (event.payload_type, event.payload_revision)
                        > (kinds.payload_type, kinds.payload_revision)
                    order by payload_type, payload_revision limit 1) following)
            select event.* from kinds, lateral (
                select * from eventstore.domain_event event
                where event.payload_type = kinds.payload_type and event.payload_revision = kinds.payload_revision
                limit 1) event
            """;

    private StoredTypesCheck() {}

    static void run(JdbcTemplate jdbc, EventRegistry registry, Serializer serializer, EventUpcaster upcasters) {
        List<String> unknown = jdbc
                .query(
                        ONE_OF_EACH,
                        (row, number) -> new GenericDomainEventEntry<>(
                                row.getString("aggregate_type"),
                                row.getString("aggregate_id"),
                                row.getLong("sequence_number"),
                                row.getString("event_id"),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getString("payload_type"),
                                row.getString("payload_revision"),
                                row.getBytes("payload"),
                                row.getBytes("metadata")))
                .stream()
                .flatMap(entry -> unknownAfter(upcasters, entry, registry, serializer))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatabaseNotReady(
                    "The store holds events this release does not know: " + String.join(", ", unknown),
                    "Start the release that wrote them, or a newer one.");
        }
    }

    private static Stream<String> unknownAfter(
            EventUpcaster upcasters, EventData<?> entry, EventRegistry registry, Serializer serializer) {
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(IntermediateEventRepresentation::getType)
                .filter(type -> !registry.knows(type.getName(), type.getRevision()))
                .map(type -> type.getName() + " " + type.getRevision());
    }
}
