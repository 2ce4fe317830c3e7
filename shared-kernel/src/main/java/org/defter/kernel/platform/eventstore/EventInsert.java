package org.defter.kernel.platform.eventstore;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.defter.kernel.EventMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events of one commit, as they are stored: written by one statement, or handed to another store. */
final class EventInsert {

    private static final String INSERT = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata, correlation_id) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RETURNING = " returning global_index, recorded_at";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What became of one of them.
     *
     * @param index drawn by the database
     * @param event as the store will answer it: salted, with the time of recording
     * @param bytes stored bytes of payload and metadata
     */
    record Recorded(long index, DomainEventMessage<?> event, long bytes) {}

    /** An event and the exact bytes that are stored of it. */
    record Row(DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metadata) {

        Recorded recorded(long index, Instant at) {
            return new Recorded(
                    index,
                    new GenericDomainEventMessage<>(
                            event.getType(),
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            event.getPayload(),
                            event.getMetaData(),
                            event.getIdentifier(),
                            // The framework hands a time that was read on with so many digits and no more.
                            at.truncatedTo(ChronoUnit.MILLIS)),
                    (long) payload.getData().length + metadata.getData().length);
        }
    }

    private final List<Row> rows;

    private EventInsert(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Prepares them.
     *
     * @throws EventStoreException if one of them belongs to no stream
     */
    static EventInsert of(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Row> rows = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            if (!(salted(event) instanceof DomainEventMessage<?> salted)) {
                throw new EventStoreException(String.format(
                        Locale.ROOT,
                        "%s belongs to no stream: only a stream's events are recorded",
                        event.getPayloadType()));
            }
            rows.add(new Row(
                    salted,
                    salted.serializePayload(serializer, byte[].class),
                    salted.serializeMetaData(serializer, byte[].class)));
        }
        return new EventInsert(rows);
    }

    /** What is to be stored, in order. */
    List<Row> rows() {
        return rows;
    }

    /**
     * Writes them; rows of one statement are inserted, and answered, in the order they are given.
     *
     * @throws EventStoreException if not all of them were recorded
     */
    List<Recorded> into(JdbcTemplate jdbc) {
        String places = String.join(", ", rows.stream().map(row -> ROW).toList());
        List<Recorded> recorded = jdbc.query(
                INSERT + places + RETURNING,
                this::bind,
                (row, number) -> rows.get(number)
                        .recorded(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
        if (recorded.size() != rows.size()) {
            throw new EventStoreException(
                    String.format(Locale.ROOT, "%d events given, %d recorded", rows.size(), recorded.size()));
        }
        return recorded;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (Row row : rows) {
            DomainEventMessage<?> event = row.event();
            statement.setObject(parameter++, UUID.fromString(event.getIdentifier()));
            statement.setString(parameter++, event.getType());
            statement.setString(parameter++, event.getAggregateIdentifier());
            statement.setLong(parameter++, event.getSequenceNumber());
            statement.setString(parameter++, row.payload().getType().getName());
            statement.setString(parameter++, row.payload().getType().getRevision());
            statement.setBytes(parameter++, row.payload().getData());
            statement.setBytes(parameter++, row.metadata().getData());
            statement.setObject(parameter++, correlation(event), Types.OTHER);
        }
    }

    private static EventMessage<?> salted(EventMessage<?> event) {
        if (event.getMetaData().containsKey(EventMetadata.SALT)) {
            return event;
        }
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return event.andMetaData(Map.of(
                EventMetadata.SALT, Base64.getUrlEncoder().withoutPadding().encodeToString(salt)));
    }

    private static @Nullable UUID correlation(EventMessage<?> event) {
        Object value = event.getMetaData().get(EventMetadata.CORRELATION_ID);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
