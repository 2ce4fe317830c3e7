package org.defter.kernel.platform.eventstore;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.platform.database.LeaderThread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the events of Axon Server, in their order and byte by byte, into the table every reader goes by: one thread, and
 * among all processes the one that has the lock (ADR 0062).
 *
 * <p>The database refuses a copy that leaves out a token or takes one twice, so a process that has lost the lock without
 * noticing does no harm. The same thread ends acts in doubt.
 */
public final class AxonServerCopy implements AutoCloseable {

    /** Any number, as long as nothing else locks it. */
    private static final long LOCK = 0x6178_6f6e_636f_7079L;

    private static final int BATCH = 500;
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final long DOUBTS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String COPY = "select eventstore.copy_event(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AxonServerStreams streams;
    private final SettledWatermark watermark;
    private final Serializer serializer;
    private final InDoubtActs doubts;
    private final LeaderThread thread;

    private volatile int inDoubt;

    /**
     * A copy that begins with {@link #start()}.
     *
     * @param serializer reads the correlation out of stored metadata
     * @param inDoubtAfter how old an act must be before it is ended by others than the process that prepared it
     */
    public AxonServerCopy(
            DataSource dataSource,
            AxonServerStreams streams,
            SettledWatermark watermark,
            Serializer serializer,
            Clock clock,
            Duration inDoubtAfter,
            MeterRegistry meters) {
        this.streams = streams;
        this.watermark = watermark;
        this.serializer = serializer;
        this.doubts = new InDoubtActs(streams, clock, inDoubtAfter);
        this.thread = new LeaderThread("axonserver-copy", LOCK, dataSource, WAIT, this::follow);
        Gauge.builder("defter.axonserver.copy.active", this, it -> it.thread.active() ? 1 : 0)
                .description("1 in the process that copies the events of Axon Server")
                .register(meters);
        Gauge.builder("defter.axonserver.acts.in.doubt", this, it -> it.inDoubt)
                .description("Acts prepared and not yet finished, as last looked; should fall back to 0")
                .register(meters);
    }

    /** Sets the thread going. */
    public void start() {
        thread.start();
    }

    /** Stops; a batch that is under way is rolled back or finished. */
    @Override
    public void close() {
        thread.close();
    }

    /** The place of a token in the record, as far as it can be told before the event is copied. */
    static long placeOf(JdbcTemplate jdbc, long token) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce((select max(global_index) from eventstore.domain_event), 0)"
                        + " + greatest(0, ? - (select copied from eventstore.axon_server_copy))",
                Long.class,
                token));
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        Place place = place(connection);
        inDoubt = doubts.end(connection);
        long lookedAt = System.nanoTime();
        try (EventStream events = streams.channel().openStream(place.token(), BATCH)) {
            while (!thread.closed()) {
                List<EventWithToken> batch = next(events);
                if (!batch.isEmpty()) {
                    place = copy(connection, place, batch);
                    watermark.wake();
                }
                if (System.nanoTime() - lookedAt > DOUBTS_NANOS) {
                    inDoubt = doubts.end(connection);
                    lookedAt = System.nanoTime();
                }
                if (events.isClosed()) {
                    throw new IllegalStateException(
                            "Axon Server ended the stream of events",
                            events.getError().orElse(null));
                }
            }
        }
    }

    private static List<EventWithToken> next(EventStream events) throws InterruptedException {
        List<EventWithToken> batch = new ArrayList<>();
        @Nullable EventWithToken event = events.nextIfAvailable(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        while (event != null) {
            batch.add(event);
            event = batch.size() < BATCH ? events.nextIfAvailable() : null;
        }
        return batch;
    }

    /**
     * How far the copy is.
     *
     * @param token the last one copied; -1 for none
     * @param index the last place given
     */
    private record Place(long token, long index) {}

    private static Place place(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select c.copied,"
                        + " coalesce((select max(global_index) from eventstore.domain_event), 0)"
                        + " from eventstore.axon_server_copy c");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Place(row.getLong(1), row.getLong(2));
        }
    }

    private Place copy(Connection connection, Place before, List<EventWithToken> batch) throws SQLException {
        Place place = before;
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(COPY)) {
            for (EventWithToken next : batch) {
                RecordedRow row = AxonServerEvents.row(next.getEvent(), place.index() + 1);
                bind(statement, next.getToken(), row);
                statement.addBatch();
                place = new Place(next.getToken(), row.position());
            }
            statement.executeBatch();
            connection.commit();
            return place;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void bind(PreparedStatement statement, long token, RecordedRow row) throws SQLException {
        statement.setLong(1, token);
        statement.setLong(2, row.position());
        statement.setObject(3, UUID.fromString(row.eventId()));
        statement.setString(4, row.aggregateType());
        statement.setString(5, row.aggregateId());
        statement.setLong(6, row.sequenceNumber());
        statement.setString(7, row.payloadType());
        statement.setString(8, row.payloadRevision());
        statement.setBytes(9, row.payload());
        statement.setBytes(10, row.metadata());
        statement.setObject(11, correlation(row), Types.OTHER);
        statement.setObject(12, row.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private @Nullable UUID correlation(RecordedRow row) {
        SerializedObject<byte[]> metadata =
                new SimpleSerializedObject<>(row.metadata(), byte[].class, MetaData.class.getName(), null);
        MetaData read = serializer.deserialize(metadata);
        Object value = read.get(EventMetadata.CORRELATION_ID);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
