package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each part of the watermark is for: with all of them 16 writers lose nothing; with any one of them taken away they
 * do, within seconds, or a minute on a machine that others fill. So it is shown for models of both ways of waiting: for those who hold the
 * table's lock, as the real one does, and for every older transaction id, which it replaced. The real one is weakened in {@link
 * SettledStressIT}.
 *
 * <p>The readers here are written out again and know two tables, so that a part can be taken away without a switch in
 * the real one. Both tables take up to five milliseconds between drawing the transaction id and drawing the index; on a
 * real table that is a microsecond, which is why such a loss is so rare and so certain.
 */
@Tag("slow")
class SettledPartsIT {

    private static final long SEED = Long.getLong("defter.stress.seed", 20261128);
    private static final int SECONDS = Integer.getInteger("defter.stress.seconds", 4);
    private static final int PATIENCE_SECONDS = Math.max(SECONDS, 120);
    private static final int WRITERS = 16;

    private static final String MAXIMUM = "select coalesce(max(global_index), 0) from %s";
    private static final String OWN_ID = "select pg_current_xact_id()::text::bigint";
    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final DataSource database = TestPostgres.fresh().superuser();

    @BeforeEach
    void twoTables() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function short_pause() returns integer language plpgsql volatile as $$
                    begin
                        perform pg_sleep(random() * 0.005);
                        return 0;
                    end $$""");
            String identity = "global_index bigint generated always as identity primary key";
            String transaction = "xact_id xid8 not null default pg_current_xact_id()";
            String pause = "pause integer not null default short_pause()";
            String stream = "stream integer not null, sequence integer not null, unique (stream, sequence)";
            statement.execute("create table whole (%s, %s, %s, %s)".formatted(transaction, pause, identity, stream));
            statement.execute("create table turned (%s, %s, %s, %s)".formatted(identity, pause, transaction, stream));
        }
    }

    @Test
    void losesNothingWaitingForWhoAppends() throws Exception {
        for (String table : List.of("whole", "turned")) {
            Outcome outcome = run(table, SECONDS / 2, false, connection -> {
                long settled = number(connection, MAXIMUM.formatted(table));
                waitFor(connection, table, appending(connection, table));
                return settled;
            });

            assertThat(outcome.committed()).hasSizeGreaterThan(SECONDS * 50);
            assertThat(outcome.missed()).as("%s, seed %d", table, SEED).isEmpty();
            assertThat(outcome.delivered())
                    .as("%s, seed %d", table, SEED)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Whoever begins between the two questions is waited for by nobody. */
    @Test
    void losesEventsIfWhoAppendsIsNotedBeforeTheHighestIndex() throws Exception {
        Outcome outcome = run("whole", PATIENCE_SECONDS, true, connection -> {
            Set<String> appending = appending(connection, "whole");
            // Longer than any of the writers takes: none of those who append now was noted.
            LockSupport.parkNanos(8_000_000);
            long settled = number(connection, MAXIMUM.formatted("whole"));
            waitFor(connection, "whole", appending);
            return settled;
        });

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    @Test
    void losesEventsIfTheHighestIndexIsNotedAfterWaitingForWhoAppends() throws Exception {
        Outcome outcome = run("whole", PATIENCE_SECONDS, true, connection -> {
            waitFor(connection, "whole", appending(connection, "whole"));
            return number(connection, MAXIMUM.formatted("whole"));
        });

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    private static void waitFor(Connection connection, String table, Set<String> appending) throws SQLException {
        while (!appending.isEmpty()) {
            LockSupport.parkNanos(200_000);
            appending.retainAll(appending(connection, table));
        }
    }

    private static Set<String> appending(Connection connection, String table) throws SQLException {
        Set<String> transactions = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select virtualtransaction from pg_locks where locktype ="
                        + " 'relation' and mode = 'RowExclusiveLock' and granted and database = (select oid from"
                        + " pg_database where datname = current_database()) and relation = '" + table
                        + "'::regclass")) {
            while (row.next()) {
                transactions.add(row.getString(1));
            }
        }
        return transactions;
    }

    @Test
    void losesNothingWithAllParts() throws Exception {
        Outcome outcome = run("whole", SECONDS, false, connection -> {
            long settled = number(connection, MAXIMUM.formatted("whole"));
            waitFor(connection, number(connection, OWN_ID));
            return settled;
        });

        assertThat(outcome.committed()).hasSizeGreaterThan(SECONDS * 100);
        assertThat(outcome.missed()).as("seed " + SEED).isEmpty();
        assertThat(outcome.delivered()).as("seed " + SEED).isSorted().doesNotHaveDuplicates();
    }

    /** The same reader, but the table draws the index before the transaction id. */
    @Test
    void losesEventsIfTheIndexIsDrawnBeforeTheTransactionId() throws Exception {
        Outcome outcome = run("turned", PATIENCE_SECONDS, true, connection -> {
            long settled = number(connection, MAXIMUM.formatted("turned"));
            waitFor(connection, number(connection, OWN_ID));
            return settled;
        });

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    /** The reader takes no id of its own but believes the latest completed one, as the snapshot has it. */
    @Test
    void losesEventsWithoutAnIdOfItsOwn() throws Exception {
        Outcome outcome = run("whole", PATIENCE_SECONDS, true, connection -> {
            long settled = number(connection, MAXIMUM.formatted("whole"));
            waitFor(connection, number(connection, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));
            return settled;
        });

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    /** The highest index is looked up after the waiting instead of before it. */
    @Test
    void losesEventsIfTheHighestIndexIsNotNotedBefore() throws Exception {
        Outcome outcome = run("whole", PATIENCE_SECONDS, true, connection -> {
            waitFor(connection, number(connection, OWN_ID));
            return number(connection, MAXIMUM.formatted("whole"));
        });

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    /** No waiting at all: what every store does that reads by index. */
    @Test
    void losesEventsWithoutWaiting() throws Exception {
        Outcome outcome =
                run("whole", PATIENCE_SECONDS, true, connection -> number(connection, MAXIMUM.formatted("whole")));

        assertThat(outcome.missed()).as("seed " + SEED).isNotEmpty();
    }

    private static void waitFor(Connection connection, long id) throws SQLException {
        while (number(connection, OLDEST_OPEN) < id) {
            LockSupport.parkNanos(200_000);
        }
    }

    /** Writes and reads for so long, or until something is lost. */
    private Outcome run(String table, int seconds, boolean untilLost, Watermark watermark) throws Exception {
        Set<Long> committed = ConcurrentHashMap.newKeySet();
        Set<Long> delivered = ConcurrentHashMap.newKeySet();
        List<Long> inOrder = new ArrayList<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int stream = number;
                tasks.add(threads.submit(task(() -> write(table, stream, writing, committed))));
            }
            tasks.add(threads.submit(task(() -> read(table, writing, watermark, inOrder, delivered))));
            try {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                while (System.nanoTime() < end && !(untilLost && lost(committed, delivered))) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } finally {
                writing.set(false);
            }
            for (Future<?> task : tasks) {
                task.get(30, TimeUnit.SECONDS);
            }
        }
        try (Connection connection = database.getConnection()) {
            fetch(connection, table, Long.MAX_VALUE, inOrder, delivered);
        }
        Set<Long> missed = new TreeSet<>(committed);
        missed.removeAll(delivered);
        return new Outcome(committed, inOrder, missed);
    }

    /** Whether the reader has passed something it was not given: more than a moment ago, so that it is no coincidence. */
    private static boolean lost(Set<Long> committed, Set<Long> delivered) {
        long passed = delivered.stream().mapToLong(Long::longValue).max().orElse(0);
        return committed.stream().anyMatch(index -> index < passed && !delivered.contains(index));
    }

    private void write(String table, int stream, AtomicBoolean writing, Set<Long> committed) throws SQLException {
        Random random = new Random(SEED + stream);
        int sequence = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into " + table + " (stream, sequence) values (?, ?) returning global_index")) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                insert.setInt(1, stream);
                insert.setInt(2, sequence);
                long index;
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    index = row.getLong(1);
                }
                LockSupport.parkNanos(random.nextInt(4_000_000));
                if (random.nextInt(100) < 10) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(index);
                    sequence++;
                }
            }
        }
    }

    private void read(String table, AtomicBoolean writing, Watermark watermark, List<Long> inOrder, Set<Long> delivered)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            while (writing.get()) {
                fetch(connection, table, watermark.settle(connection), inOrder, delivered);
            }
        }
    }

    private static void fetch(Connection connection, String table, long upTo, List<Long> inOrder, Set<Long> delivered)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select global_index from " + table
                + " where global_index > ? and global_index <= ? order by global_index")) {
            select.setLong(1, inOrder.isEmpty() ? 0 : inOrder.getLast());
            select.setLong(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    inOrder.add(rows.getLong(1));
                    delivered.add(rows.getLong(1));
                }
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Callable<Void> task(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private interface Work {
        void run() throws Exception;
    }

    /** How far it is safe to read, to the mind of one reader. */
    private interface Watermark {
        long settle(Connection connection) throws SQLException;
    }

    private record Outcome(Set<Long> committed, List<Long> delivered, Set<Long> missed) {}
}
