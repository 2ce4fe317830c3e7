package org.defter.kernel.platform.eventstore;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.defter.kernel.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves a record from PostgreSQL to Axon Server: every event with its place, time and stored bytes; then reads all of it back
 * and compares it with the table and with the leaves of the ledger; only then is the table declared a copy.
 *
 * <p>Run by {@code deploy/operations/to-axon-server} while nothing of Defter runs (docs/runbooks/axon-server.md). It can be
 * run again after an interruption: what is in Axon Server already must be the beginning of the record, and is gone on from.
 */
public final class MoveToAxonServer {

    /** Ends of the command: moved, the two differ, it could not be tried. */
    static final int MOVED = 0;

    static final int DIFFERENT = 1;
    static final int NOT_TRIED = 2;

    private static final int BATCH = 100;
    private static final long PATIENCE_SECONDS = 30;
    private static final String EVENTS =
            "select " + PostgresEventStorageEngine.COLUMNS + " from eventstore.domain_event";

    private final Connection database;
    private final EventChannel server;
    private final PrintStream out;

    MoveToAxonServer(Connection database, EventChannel server, PrintStream out) {
        this.database = database;
        this.server = server;
        this.out = out;
    }

    /** The command; where things are is in its environment. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out));
    }

    @SuppressWarnings("CatchingUnchecked") // a command ends with a sentence, whatever happened
    static int run(Map<String, String> environment, PrintStream out) {
        String url = environment.get("DEFTER_DB_URL");
        String user = environment.get("DEFTER_DB_OWNER_USER");
        if (url == null || user == null) {
            out.println("DEFTER_DB_URL, DEFTER_DB_OWNER_USER and DEFTER_DB_OWNER_PASSWORD say where the record is;"
                    + " DEFTER_AXONSERVER_SERVERS says where it goes.");
            return NOT_TRIED;
        }
        AxonServerConnectionFactory factory = factory(environment);
        try (Connection database =
                DriverManager.getConnection(url, user, environment.getOrDefault("DEFTER_DB_OWNER_PASSWORD", ""))) {
            AxonServerConnection connection =
                    factory.connect(environment.getOrDefault("DEFTER_AXONSERVER_CONTEXT", "default"));
            return new MoveToAxonServer(database, connection.eventChannel(), out).move() ? MOVED : DIFFERENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("Interrupted; run it again to go on.");
            return NOT_TRIED;
        } catch (Exception e) {
            out.println("Not moved: " + e.getMessage());
            return NOT_TRIED;
        } finally {
            factory.shutdown();
        }
    }

    private static AxonServerConnectionFactory factory(Map<String, String> environment) {
        ServerAddress[] addresses = Arrays.stream(environment
                        .getOrDefault("DEFTER_AXONSERVER_SERVERS", "localhost:8124")
                        .split(","))
                .map(String::trim)
                .map(address -> {
                    int colon = address.lastIndexOf(':');
                    return colon < 0
                            ? new ServerAddress(address)
                            : new ServerAddress(
                                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
                })
                .toArray(ServerAddress[]::new);
        AxonServerConnectionFactory.Builder builder =
                AxonServerConnectionFactory.forClient("defter-move").routingServers(addresses);
        String token = environment.getOrDefault("DEFTER_AXONSERVER_TOKEN", "");
        return (token.isEmpty() ? builder : builder.token(token)).build();
    }

    /**
     * Moves, compares and declares.
     *
     * @return whether Axon Server holds exactly the record, and the table is now its copy
     */
    boolean move() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        database.setAutoCommit(false);
        long copied = number("select copied from eventstore.axon_server_copy");
        if (copied >= 0) {
            out.println("The record is in Axon Server already; the table is a copy up to its event " + copied + ".");
            return true;
        }
        // Who still runs cannot append any more until this is over, and then only through Axon Server.
        execute("lock table eventstore.domain_event in exclusive mode");
        long events = number("select count(*) from eventstore.domain_event");
        long there = server.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS) + 1;
        if (there > events) {
            out.printf(
                    Locale.ROOT, "Axon Server has %d events and the record %d: not the same record.%n", there, events);
            database.rollback();
            return false;
        }
        out.printf(Locale.ROOT, "%d events, of which Axon Server has %d.%n", events, there);
        append(there);
        if (!compare(events)) {
            database.rollback();
            return false;
        }
        execute("update eventstore.axon_server_copy set copied = " + (events - 1));
        database.commit();
        out.println("Moved. From now on start Defter with the profile axonserver.");
        return true;
    }

    private void append(long from) throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (PreparedStatement statement = database.prepareStatement(EVENTS + " order by global_index offset ?")) {
            statement.setLong(1, from);
            statement.setFetchSize(BATCH);
            long done = from;
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = rows.next();
                while (more) {
                    AppendEventsTransaction batch = server.startAppendEventsTransaction();
                    for (int i = 0; i < BATCH && more; i++, done++) {
                        batch.appendEvent(AxonServerEvents.of(row(rows)));
                        more = rows.next();
                    }
                    batch.commit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (done / 10_000 != (done - BATCH) / 10_000) {
                        out.printf(Locale.ROOT, "  %d appended%n", done);
                    }
                }
            }
        }
    }

    /** Every event read back, against the row it came from and the leaf that covers it. */
    private boolean compare(long events) throws SQLException, InterruptedException {
        long leaves = 0;
        try (PreparedStatement statement = database.prepareStatement("select e.*, l.entry from (" + EVENTS
                        + ") e left join ledger.leaf l using (global_index)" + " order by e.global_index");
                EventStream held = server.openStream(-1, 500)) {
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery()) {
                for (long token = 0; token < events; token++) {
                    rows.next();
                    EventWithToken event = held.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (event == null) {
                        out.printf(Locale.ROOT, "Event %d does not come back from Axon Server.%n", token);
                        return false;
                    }
                    RecordedRow back = AxonServerEvents.row(event.getEvent(), -1);
                    String different = difference(row(rows), back, rows.getBytes("entry"));
                    if (different != null) {
                        out.printf(
                                Locale.ROOT,
                                "Event at place %d is another one in Axon Server: %s%n",
                                rows.getLong("global_index"),
                                different);
                        return false;
                    }
                    leaves += rows.getBytes("entry") == null ? 0 : 1;
                }
            }
        }
        out.printf(Locale.ROOT, "%d events read back and equal, %d of them against their leaf.%n", events, leaves);
        return true;
    }

    private static @Nullable String difference(RecordedRow ours, RecordedRow theirs, byte @Nullable [] leaf) {
        if (leaf != null && !Arrays.equals(leaf, recorded(theirs).envelope().encode())) {
            return "its leaf in the ledger";
        }
        if (ours.position() != theirs.position()) {
            return "place";
        }
        if (!ours.eventId().equals(theirs.eventId())
                || !ours.aggregateId().equals(theirs.aggregateId())
                || !ours.aggregateType().equals(theirs.aggregateType())
                || ours.sequenceNumber() != theirs.sequenceNumber()) {
            return "stream or id";
        }
        if (!ours.payloadType().equals(theirs.payloadType())
                || !ours.payloadRevision().equals(theirs.payloadRevision())
                || !Arrays.equals(ours.payload(), theirs.payload())
                || !Arrays.equals(ours.metadata(), theirs.metadata())) {
            return "stored bytes";
        }
        return ours.recordedAt().equals(theirs.recordedAt()) ? null : "time of recording";
    }

    private static RecordedEvent recorded(RecordedRow row) {
        return new RecordedEvent(
                row.position(),
                UUID.fromString(row.eventId()),
                row.aggregateId(),
                row.sequenceNumber(),
                row.payloadType(),
                row.payloadRevision(),
                row.recordedAt(),
                row.payload(),
                row.metadata());
    }

    private static RecordedRow row(ResultSet row) throws SQLException {
        return new RecordedRow(
                row.getLong("global_index"),
                row.getString("event_id"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
