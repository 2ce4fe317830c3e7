package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.defter.kernel.platform.eventstore.StoreFixture.event;
import static org.defter.kernel.platform.eventstore.StoreFixture.newStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneLaid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettledWatermarkIT {

    private static final long SEED = 20240311;

    private StoreFixture store;

    @BeforeEach
    void open() {
        store = new StoreFixture();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void missesNothingOfConcurrentWritersWhereAPlainReaderDoes() throws Exception {
        Set<Long> committed = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> settledReader = new ArrayList<>();
        List<Long> plainReader = new ArrayList<>();

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                Random random = new Random(SEED + number);
                writers.add(threads.submit(task(() -> write(random, writing, committed))));
            }
            Future<?> settled = threads.submit(task(() -> {
                long last = 0;
                while (writing.get()) {
                    last = read(settledReader, last, store.watermark.settle());
                }
            }));
            Future<?> plain = threads.submit(task(() -> {
                long last = 0;
                while (writing.get()) {
                    last = read(plainReader, last, Long.MAX_VALUE);
                }
            }));
            await().atMost(Duration.ofSeconds(20)).until(() -> committed.size() > 4_000);
            writing.set(false);
            for (Future<?> writer : writers) {
                writer.get(30, TimeUnit.SECONDS);
            }
            settled.get(30, TimeUnit.SECONDS);
            plain.get(30, TimeUnit.SECONDS);
        }
        read(settledReader, last(settledReader), store.watermark.settle());
        read(plainReader, last(plainReader), Long.MAX_VALUE);

        assertThat(settledReader).isSorted().doesNotHaveDuplicates();
        assertThat(Set.copyOf(settledReader)).as("settled reader, seed " + SEED).isEqualTo(committed);
        assertThat(committed.size() - plainReader.size())
                .as("what the plain reader missed: if nothing, this test proves nothing")
                .isPositive();
    }

    @Test
    void waitsForALowerIndexThatCommitsLater() throws Exception {
        store.watermark.start();
        try (Connection late = store.pool.getConnection()) {
            late.setAutoCommit(false);
            long lower = insert(late);
            store.append(event(newStream(), 0, new StoneLaid("early", 1)));
            long higher = visibleMaximum();
            assertThat(higher).isGreaterThan(lower);

            List<Long> plainReader = new ArrayList<>();
            long plainLast = read(plainReader, 0, Long.MAX_VALUE);
            store.watermark.wake();
            assertThat(store.watermark.await(higher, Duration.ofMillis(300))).isFalse();
            assertThat(store.engine.readEvents(store.engine.createTailToken(), false))
                    .isEmpty();
            assertThat(store.meters
                            .get("defter.store.watermark.lag.seconds")
                            .gauge()
                            .value())
                    .isPositive();

            late.commit();

            assertThat(store.watermark.await(higher, Duration.ofSeconds(5))).isTrue();
            List<Long> settledReader = new ArrayList<>();
            read(settledReader, 0, store.watermark.current());
            assertThat(settledReader).containsExactly(lower, higher);
            read(plainReader, plainLast, Long.MAX_VALUE);
            assertThat(plainReader)
                    .as("the plain reader has lost the lower one")
                    .containsExactly(higher);
            assertThat(store.meters
                            .get("defter.store.watermark.lag.seconds")
                            .gauge()
                            .value())
                    .isZero();
        }
    }

    @Test
    void goesOnWhenTheLowerIndexIsRolledBack() throws Exception {
        store.watermark.start();
        try (Connection late = store.pool.getConnection()) {
            late.setAutoCommit(false);
            insert(late);
            store.append(event(newStream(), 0, new StoneLaid("kept", 1)));
            late.rollback();
        }

        assertThat(store.watermark.await(visibleMaximum(), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void makesAHeadTokenOnlyAfterOpenWritersHaveEnded() throws Exception {
        try (Connection late = store.pool.getConnection()) {
            late.setAutoCommit(false);
            long lower = insert(late);
            store.append(event(newStream(), 0, new StoneLaid("early", 1)));
            long higher = visibleMaximum();

            CompletableFuture<GlobalSequenceTrackingToken> head =
                    CompletableFuture.supplyAsync(() -> (GlobalSequenceTrackingToken) store.engine.createHeadToken());
            assertThat(head.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get())
                    .as("a head token made while index " + lower + " is open would jump over it")
                    .isNull();
            late.commit();

            assertThat(store.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(higher));
        }
    }

    /** As acts are committed beside Axon Server: whoever was noted as appending hands its locks on in between. */
    @Test
    void waitsForAWriterThatIsPreparedMeanwhile() throws Exception {
        try (Connection late = store.pool.getConnection()) {
            late.setAutoCommit(false);
            long lower = insert(late);
            store.append(event(newStream(), 0, new StoneLaid("early", 1)));
            long higher = visibleMaximum();
            CompletableFuture<Long> settled = CompletableFuture.supplyAsync(store.watermark::settle);
            assertThat(stillWaiting(settled)).as("the writer is noted").isTrue();

            prepare(late);
            assertThat(stillWaiting(settled)).as("it is prepared now").isTrue();
            assertThat(readUpTo(store.watermark.current())).isEmpty();
            try (SettledWatermark newcomer =
                    new SettledWatermark(store.pool, Duration.ofHours(1), new SimpleMeterRegistry())) {
                CompletableFuture<Long> later = CompletableFuture.supplyAsync(newcomer::settle);
                assertThat(stillWaiting(later))
                        .as("one that begins now waits as well")
                        .isTrue();
                store.jdbc.execute("commit prepared 'late'");
                assertThat(later.get(5, TimeUnit.SECONDS)).isEqualTo(higher);
            }

            assertThat(settled.get(5, TimeUnit.SECONDS)).isEqualTo(higher);
            assertThat(readUpTo(higher)).containsExactly(lower, higher);
        }
    }

    private static boolean stillWaiting(CompletableFuture<Long> settled) throws Exception {
        return settled.copy().completeOnTimeout(-1L, 300, TimeUnit.MILLISECONDS).get() == -1L;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare transaction 'late'");
        }
    }

    private List<Long> readUpTo(long settled) throws SQLException {
        List<Long> reader = new ArrayList<>();
        read(reader, 0, settled);
        return reader;
    }

    /** A near miss: to bound by the snapshot's xmax loses an event. */
    @Test
    void wouldLoseAnEventBoundedByTheLatestCompletedTransaction() throws Exception {
        try (Connection first = store.pool.getConnection();
                Connection second = store.pool.getConnection();
                Connection reader = store.pool.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            number(first, "select pg_current_xact_id()::text::bigint");
            long lower = insert(second);
            long higher = insert(first);
            first.commit();

            long seen = number(reader, "select max(global_index) from eventstore.domain_event");
            long bound = number(reader, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
            long oldest = number(reader, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
            assertThat(seen).isEqualTo(higher);
            assertThat(oldest).as("the near miss would deliver now").isGreaterThanOrEqualTo(bound);
            assertThat(lower).isLessThan(seen);

            CompletableFuture<Long> settled = CompletableFuture.supplyAsync(store.watermark::settle);
            assertThat(settled.completeOnTimeout(-1L, 300, TimeUnit.MILLISECONDS)
                            .get())
                    .as("the watermark waits for the second writer")
                    .isEqualTo(-1L);
            second.commit();
            assertThat(store.watermark.settle()).isEqualTo(higher);
        }
    }

    /** A view that takes long to be written must not hold up everybody else. */
    @Test
    void doesNotWaitForATransactionThatAppendsNothing() throws Exception {
        try (Connection view = store.pool.getConnection();
                Statement statement = view.createStatement()) {
            view.setAutoCommit(false);
            statement.execute("insert into eventstore.token_entry values ('slow', 0, null, null, 'now', null)");
            store.append(event(newStream(), 0, new StoneLaid("a", 1)));

            CompletableFuture<Long> settled = CompletableFuture.supplyAsync(store.watermark::settle);

            assertThat(settled.get(5, TimeUnit.SECONDS)).isEqualTo(visibleMaximum());
            view.rollback();
        }
    }

    @Test
    void wakesItsListenersWithoutWaitingForThePoll() {
        SettledWatermark patient = new SettledWatermark(store.pool, Duration.ofHours(1), store.meters);
        AtomicInteger calls = new AtomicInteger();
        try (patient) {
            patient.addListener(calls::incrementAndGet);
            patient.start();
            store.append(event(newStream(), 0, new StoneLaid("a", 1)));
            patient.wake();

            await().atMost(Duration.ofSeconds(2)).until(() -> patient.current() == visibleMaximum());
            assertThat(calls.get()).isPositive();
        }
    }

    @Test
    void findsEventsOfAnotherProcessByPolling() {
        store.watermark.start();
        store.append(event(newStream(), 0, new StoneLaid("a", 1)));

        await().atMost(Duration.ofSeconds(2)).until(() -> store.watermark.current() == visibleMaximum());
    }

    private void write(Random random, AtomicBoolean writing, Set<Long> committed) throws SQLException {
        try (Connection connection = store.pool.getConnection()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                List<Long> indexes = new ArrayList<>();
                int rows = 1 + random.nextInt(3);
                for (int row = 0; row < rows; row++) {
                    indexes.add(insert(connection));
                    LockSupport.parkNanos(random.nextInt(3_000_000));
                }
                if (random.nextInt(100) < 15) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(indexes);
                }
            }
        }
    }

    private long read(List<Long> into, long last, long upTo) throws SQLException {
        try (Connection connection = store.pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("select global_index from"
                        + " eventstore.domain_event where global_index > ? and global_index <= ?"
                        + " order by global_index")) {
            statement.setLong(1, last);
            statement.setLong(2, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(rows.getLong(1));
                }
            }
        }
        return into.isEmpty() ? last : Math.max(last, last(into));
    }

    private static long last(List<Long> indexes) {
        return indexes.isEmpty() ? 0 : indexes.getLast();
    }

    private long visibleMaximum() {
        Long maximum = store.jdbc.queryForObject(
                "select coalesce(max(global_index), 0) from eventstore.domain_event", Long.class);
        return maximum == null ? 0 : maximum;
    }

    private static long insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata)"
                        + " values (?, 'Stone', ?, 0, 'StoneLaid', '1', '{}'::text::bytea, '{}'::text::bytea)"
                        + " returning global_index")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, newStream());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
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
}
