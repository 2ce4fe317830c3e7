package org.defter.kernel.platform.eventstore;

import io.axoniq.axonserver.grpc.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.defter.kernel.platform.database.DatabaseNotReady;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Commits PostgreSQL and Axon Server together. An act without events commits as ever; one with events goes in three steps:
 *
 * <ol>
 *   <li>{@code PREPARE TRANSACTION}: idempotency key, numbers and clocks of the act are on disk, locked and not yet visible;
 *   <li>the events are appended: from here on the act has happened;
 *   <li>{@code COMMIT PREPARED}.
 * </ol>
 *
 * <p>A refusal in the second step rolls the first one back. A crash in between leaves a prepared transaction whose name
 * says which event decides; {@link InDoubtActs} asks for it. So nothing is recorded without its number, no number is
 * given twice, and a key answers once, as with one transaction (ADR 0062).
 */
public final class PreparedTransactions extends SpringTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedTransactions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 1_000_000;

    private final AxonServerStreams streams;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    /**
     * Transactions of the given manager.
     *
     * @param jdbc on the data source of the same transactions
     */
    public PreparedTransactions(
            PlatformTransactionManager transactions, AxonServerStreams streams, JdbcTemplate jdbc, Clock clock) {
        super(transactions);
        this.streams = streams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes sure that the database can prepare transactions.
     *
     * @throws DatabaseNotReady if its setting forbids it, as PostgreSQL's does by default
     */
    public static void requireAllowed(JdbcTemplate jdbc) {
        Integer most = jdbc.queryForObject("select current_setting('max_prepared_transactions')::int", Integer.class);
        if (most == null || most == 0) {
            throw new DatabaseNotReady(
                    "With Axon Server, acts are prepared in PostgreSQL, and max_prepared_transactions is 0.",
                    "Set max_prepared_transactions in postgresql.conf to at least the number of connections of all"
                            + " command nodes, and restart PostgreSQL.");
        }
    }

    @Override
    protected void commitTransaction(TransactionStatus status) {
        if (status.isNewTransaction() && !status.isCompleted() && !status.isRollbackOnly()) {
            List<Event> events = streams.take();
            if (!events.isEmpty()) {
                together(events);
            }
        }
        super.commitTransaction(status);
    }

    @Override
    protected void rollbackTransaction(TransactionStatus status) {
        if (status.isNewTransaction()) {
            streams.take();
        }
        super.rollbackTransaction(status);
    }

    private void together(List<Event> events) {
        String name = Name.of(events.getFirst(), clock.millis()).text();
        jdbc.execute("prepare transaction '" + name + "'");
        try {
            streams.appendNow(events);
        } catch (RecordingInDoubt e) {
            throw e;
        } catch (RuntimeException e) {
            outside("rollback prepared '" + name + "'");
            throw e;
        }
        try {
            outside("commit prepared '" + name + "'");
        } catch (DataAccessException e) {
            // The act has happened; its keys and numbers follow as soon as somebody looks for what is in doubt.
            LOG.warn("{} is recorded, and the rest of its transaction not yet visible", name, e);
        }
        notePosition(events.getLast());
    }

    /** A prepared transaction is ended outside of any; the connection has none since it was prepared. */
    private void outside(String statement) {
        jdbc.execute((Connection connection) -> {
            execute(connection, statement);
            return null;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /**
     * The place of the event in the record is known when the copy has it. If that takes long, a later place will do: who
     * reads by it sees at least what was done.
     */
    private void notePosition(Event last) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable Long position = null;
        while (position == null && System.nanoTime() < deadline) {
            position = jdbc
                    .queryForList(
                            "select global_index from eventstore.domain_event where event_id = ?::uuid",
                            Long.class,
                            last.getMessageIdentifier())
                    .stream()
                    .findFirst()
                    .orElse(null);
            if (position == null) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        AppendedPositions.note(position != null ? position : AxonServerCopy.placeOf(jdbc, streams.lastToken()));
    }

    /**
     * The name of a prepared act: what to ask Axon Server for.
     *
     * @param at when it was prepared, in milliseconds
     * @param stream identifier of the stream
     * @param sequenceNumber of its first event
     * @param eventId of its first event
     */
    record Name(long at, String stream, long sequenceNumber, String eventId) {

        static final String PREFIX = "defter:";

        private static final Pattern FORM = Pattern.compile("defter:(\\d+):([^:']{1,90}):(\\d+):([0-9a-f-]{36})");

        static Name of(Event first, long at) {
            Name name = new Name(
                    at,
                    first.getAggregateIdentifier(),
                    first.getAggregateSequenceNumber(),
                    first.getMessageIdentifier());
            if (parse(name.text()).isEmpty()) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is no name for a transaction", name));
            }
            return name;
        }

        static Optional<Name> parse(String text) {
            Matcher matcher = FORM.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Name(
                            Long.parseLong(matcher.group(1)),
                            matcher.group(2),
                            Long.parseLong(matcher.group(3)),
                            matcher.group(4)))
                    : Optional.empty();
        }

        String text() {
            return PREFIX + at + ':' + stream + ':' + sequenceNumber + ':' + eventId;
        }
    }
}
