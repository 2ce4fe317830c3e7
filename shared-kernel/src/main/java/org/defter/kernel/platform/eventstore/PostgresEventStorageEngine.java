package org.defter.kernel.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the record in {@code eventstore.domain_event}; streams are appended to and loaded by a {@link StreamStorage}, which
 * is the same table unless Axon Server holds the events (ADR 0062).
 *
 * <p>Global reading ends at the {@link SettledWatermark}, so a token is a plain number without a list of gaps. An event
 * read back carries the time of recording as its timestamp.
 *
 * <p>There are no snapshots: streams are short, and a snapshot would be a second truth.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    static final String COLUMNS = "global_index, event_id, aggregate_type, aggregate_id, sequence_number,"
            + " payload_type, payload_revision, payload, metadata, recorded_at";

    /** Events read by one question: what a processor that lies behind holds ready, so that it waits for it seldom. */
    private static final int FETCHED = 500;

    private final JdbcTemplate jdbc;
    private final StreamStorage storage;
    private final SettledWatermark watermark;
    private final StreamCache streams;

    private PostgresEventStorageEngine(
            Builder builder,
            JdbcTemplate jdbc,
            StreamStorage storage,
            SettledWatermark watermark,
            StreamCache streams) {
        super(builder);
        this.streams = streams;
        this.jdbc = jdbc;
        this.storage = storage;
        this.watermark = watermark;
    }

    /**
     * An engine on the given database.
     *
     * @param jdbc on the data source whose transactions {@code transactions} manages
     * @param serializer writes payload and metadata, see {@code RegistrySerializer}
     * @param upcasters brings old revisions to the current one
     * @param streamCache bytes of events kept of streams read lately
     */
    public static PostgresEventStorageEngine on(
            JdbcTemplate jdbc,
            TransactionManager transactions,
            SettledWatermark watermark,
            Serializer serializer,
            EventUpcaster upcasters,
            long streamCache) {
        return on(jdbc, new PostgresStreams(jdbc, transactions), watermark, serializer, upcasters, streamCache);
    }

    /**
     * An engine that reads the record from the given database and leaves the streams to another store.
     *
     * @param storage where acts are appended and streams are loaded from
     */
    public static PostgresEventStorageEngine on(
            JdbcTemplate jdbc,
            StreamStorage storage,
            SettledWatermark watermark,
            Serializer serializer,
            EventUpcaster upcasters,
            long streamCache) {
        Builder builder = new Builder();
        builder.batchSize(FETCHED)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new StreamConflictResolver());
        return new PostgresEventStorageEngine(builder, jdbc, storage, watermark, new StreamCache(streamCache));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            storage.append(EventInsert.of(events, serializer), streams);
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long last = positionOf(lastToken);
        long settled = watermark.current();
        return settled <= last ? List.of() : fetch(last, settled, batchSize);
    }

    /** Every event after the token up to an index that is settled, as one answer: not for long ways. */
    List<? extends TrackedEventMessage<?>> readSettled(TrackingToken after, long settled) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        fetch(positionOf(after), settled, Integer.MAX_VALUE).stream(),
                        getEventSerializer(),
                        upcasterChain)
                .toList();
    }

    /** All events of a stream in its order, each with its place in the record; none for a stream that does not exist. */
    public List<? extends TrackedEventMessage<?>> readStream(String aggregateIdentifier) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        jdbc
                                .query(
                                        "select " + COLUMNS + " from eventstore.domain_event where aggregate_id = ?"
                                                + " order by sequence_number",
                                        (row, number) -> tracked(row),
                                        aggregateIdentifier)
                                .stream(),
                        getEventSerializer(),
                        upcasterChain)
                .toList();
    }

    /**
     * The beginnings of several streams, one after the other, each in its order and with places in the record.
     *
     * @param last the last version wanted of each stream
     */
    public List<? extends TrackedEventMessage<?>> readStreams(Map<String, Long> last) {
        List<String> wanted = List.copyOf(last.keySet());
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        jdbc
                                .query(
                                        "select " + COLUMNS + " from unnest(?::text[], ?::bigint[]) as wanted(id, last)"
                                                + " cross join lateral (select " + COLUMNS
                                                + " from eventstore.domain_event where aggregate_id = wanted.id"
                                                + " and sequence_number <= wanted.last offset 0) found"
                                                + " order by aggregate_id, sequence_number",
                                        (row, number) -> tracked(row),
                                        wanted.toArray(String[]::new),
                                        wanted.stream().map(last::get).toArray(Long[]::new))
                                .stream(),
                        getEventSerializer(),
                        upcasterChain)
                .toList();
    }

    /** When the last event up to a place in the record was recorded; none before the first. */
    public Optional<Instant> recordedAt(long position) {
        return jdbc
                .query(
                        "select recorded_at from eventstore.domain_event where global_index <= ?"
                                + " order by global_index desc limit 1",
                        (row, number) -> row.getObject("recorded_at", OffsetDateTime.class)
                                .toInstant(),
                        position)
                .stream()
                .findFirst();
    }

    /**
     * The last place in the record that was recorded before an instant; 0 if none was. Events are recorded one after the other, so
     * it is looked for by halves. Where the clocks of nodes differ by a moment, it is a place at that moment: recorded before the
     * instant, and the next one not.
     */
    public long lastBefore(Instant end) {
        Long last = jdbc.queryForObject("select max(global_index) from eventstore.domain_event", Long.class);
        if (last == null || isBefore(last, end)) {
            return last == null ? 0 : last;
        }
        long before = 0;
        long after = last;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (isBefore(middle, end)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return before;
    }

    private boolean isBefore(long position, Instant end) {
        return recordedAt(position).map(at -> at.isBefore(end)).orElse(true);
    }

    private static TrackedDomainEventData<byte[]> tracked(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong("global_index")), entry(row));
    }

    private List<? extends TrackedEventData<?>> fetch(long last, long settled, int batchSize) {
        return jdbc.query(
                "select " + COLUMNS + " from eventstore.domain_event where global_index > ? and global_index <= ?"
                        + " order by global_index limit ?",
                (row, number) -> tracked(row),
                last,
                settled,
                batchSize);
    }

    /**
     * The events of a stream. What was read before is taken from memory, so that only what has come since goes over the
     * wire; the one question to the store is asked every time, so every node sees what the others have recorded.
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (firstSequenceNumber != 0 || !streams.used()) {
            return super.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
        List<DomainEventMessage<?>> known = streams.get(aggregateIdentifier);
        List<StreamStorage.Stored> rows = storage.read(aggregateIdentifier, known.size(), Integer.MAX_VALUE);
        if (rows.isEmpty()) {
            return DomainEventStream.of(known);
        }
        List<DomainEventMessage<?>> read = new ArrayList<>(known);
        EventStreamUtils.upcastAndDeserializeDomainEvents(
                        rows.stream().map(StreamStorage.Stored::entry), getEventSerializer(), upcasterChain)
                .forEachRemaining(read::add);
        // What this transaction has recorded itself may yet be rolled back, and upcasters may have split or dropped
        // events.
        if (rows.stream().noneMatch(StreamStorage.Stored::own) && read.size() == known.size() + rows.size()) {
            streams.put(
                    aggregateIdentifier,
                    List.copyOf(read),
                    rows.stream().mapToLong(StreamStorage.Stored::size).sum());
        }
        return DomainEventStream.of(read);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return storage.read(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(StreamStorage.Stored::entry)
                .toList();
    }

    static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    /** The position a token stands for: the lowest it may have to read again; 0 for the beginning. */
    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return 0;
        }
        if (plain instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is no token of this store", token));
    }

    /** The beginning of the record. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** The end of the record, settled: nothing at or before it can still appear. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(watermark.settle());
    }

    /** Before the first event recorded at or after the instant; time of recording need not follow the index. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long head = watermark.settle();
        List<@Nullable Long> first = jdbc.queryForList(
                "select global_index - 1 from eventstore.domain_event where recorded_at >= ? and global_index <= ?"
                        + " order by global_index limit 1",
                Long.class,
                dateTime.atOffset(ZoneOffset.UTC),
                head);
        return new GlobalSequenceTrackingToken(first.isEmpty() ? head : Objects.requireNonNull(first.getFirst()));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return storage.lastSequenceNumber(aggregateIdentifier);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("There are no snapshots: a snapshot would be a second truth");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
