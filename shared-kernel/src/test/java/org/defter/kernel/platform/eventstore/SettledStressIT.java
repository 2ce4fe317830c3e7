package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.platform.eventstore.StoreFixture.newStream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneLaid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one store under everything that made other stores lose events: 16 writers with random delays and
 * rollbacks, transactions that stay open and idle, clocks 90 seconds apart, readers that start late.
 *
 * <p>A few seconds in every build; {@code -Ddefter.stress.seconds=600} for a night. That something would be lost is shown in the
 * same run by a reader whose watermark does not wait, and by others that run with the watermark's steps turned round.
 */
class SettledStressIT {

    private static final long SEED = Long.getLong("defter.stress.seed", 20261128);
    private static final int SECONDS = Integer.getInteger("defter.stress.seconds", 6);
    private static final int WRITERS_OF_A_NODE = 8;
    private static final Duration SKEW = Duration.ofSeconds(90);

    private final TestPostgres.TestDatabase database = TestPostgres.fresh();
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();
    private final Set<UUID> keys = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    private StressNode here;
    private StressNode there;

    @BeforeEach
    void open() throws SQLException {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table eventstore.test_key (key uuid primary key, stream text, sequence bigint)");
            statement.execute("grant select, insert on eventstore.test_key to "
                    + database.access().application().user());
        }
        open(AS_THEY_ARE);
    }

    private void open(SettledWatermark.Questions questions) {
        here = new StressNode(database, WRITERS_OF_A_NODE + 8, questions);
        there = new StressNode(database, WRITERS_OF_A_NODE + 8, questions);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    /** All steps as they are, turned round, or left out: what is asked, and when. */
    private static final SettledWatermark.Questions AS_THEY_ARE = new SettledWatermark.OfTheTable();

    /** Longer than most writers take: of those who append now few were noted before. */
    private static final long LONGER_NANOS = 8_000_000;

    /** Nobody is waited for. */
    private record WithoutWaiting() implements SettledWatermark.Questions {

        @Override
        public long highest(Connection connection) throws SQLException, InterruptedException {
            return AS_THEY_ARE.highest(connection);
        }

        @Override
        public Set<String> appending(Connection connection) {
            return new HashSet<>();
        }
    }

    /** The highest index is asked for when everybody has been waited for. */
    private record HighestAfterWaiting() implements SettledWatermark.Questions {

        @Override
        public long highest(Connection connection) throws SQLException, InterruptedException {
            Set<String> appending = AS_THEY_ARE.appending(connection);
            while (!appending.isEmpty()) {
                LockSupport.parkNanos(200_000);
                appending.retainAll(AS_THEY_ARE.appending(connection));
            }
            return AS_THEY_ARE.highest(connection);
        }

        @Override
        public Set<String> appending(Connection connection) {
            return new HashSet<>();
        }
    }

    /** Who appends is noted before the highest index. */
    private static final class AppendingBeforeHighest implements SettledWatermark.Questions {

        private final ThreadLocal<Set<String>> noted = new ThreadLocal<>();

        @Override
        public long highest(Connection connection) throws SQLException, InterruptedException {
            noted.set(AS_THEY_ARE.appending(connection));
            LockSupport.parkNanos(LONGER_NANOS);
            return AS_THEY_ARE.highest(connection);
        }

        @Override
        public Set<String> appending(Connection connection) throws SQLException {
            Set<String> before = noted.get();
            noted.remove();
            return before == null ? AS_THEY_ARE.appending(connection) : before;
        }
    }

    @Test
    @Tag("slow")
    void losesEventsWithoutWaiting() throws Exception {
        assertThat(lost(new WithoutWaiting())).as("seed " + SEED).isNotEmpty();
    }

    @Test
    @Tag("slow")
    void losesEventsIfTheHighestIndexIsNotedAfterTheWaiting() throws Exception {
        assertThat(lost(new HighestAfterWaiting())).as("seed " + SEED).isNotEmpty();
    }

    @Test
    @Tag("slow")
    void losesEventsIfWhoAppendsIsNotedBeforeTheHighestIndex() throws Exception {
        assertThat(lost(new AppendingBeforeHighest())).as("seed " + SEED).isNotEmpty();
    }

    /** What readers on two nodes miss of the same writers with another watermark. */
    private Set<Long> lost(SettledWatermark.Questions questions) throws Exception {
        close();
        open(questions);
        List<StressNode.Reader> readers = List.of(
                here.reader("from the start", here.store.createTailToken()),
                there.reader("on the other node", there.store.createTailToken()));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> tasks = new ArrayList<>(begin(threads));
            readers.forEach(reader -> tasks.add(threads.submit(task(() -> reader.read(writing)))));
            try {
                TimeUnit.SECONDS.sleep(SECONDS);
            } finally {
                writing.set(false);
            }
            for (Future<?> task : tasks) {
                task.get(60, TimeUnit.SECONDS);
            }
        }
        Set<Long> missed = new TreeSet<>();
        for (StressNode.Reader reader : readers) {
            reader.readRest();
            missed.addAll(missed(reader));
        }
        return missed;
    }

    private Set<Long> missed(StressNode.Reader reader) {
        Set<Long> missed = new TreeSet<>(committed);
        reader.delivered.forEach(missed::remove);
        return missed;
    }

    /** Sets everybody who writes going. */
    private List<Future<?>> begin(ExecutorService threads) {
        List<Future<?>> tasks = new ArrayList<>();
        for (int number = 0; number < WRITERS_OF_A_NODE; number++) {
            Random random = new Random(SEED + number);
            Random other = new Random(SEED + 100 + number);
            tasks.add(threads.submit(task(() -> write(here, random))));
            tasks.add(threads.submit(task(() -> write(there, other))));
        }
        tasks.add(threads.submit(task(this::holdTransactionsOpen)));
        tasks.add(threads.submit(task(this::recordByAClockOfItsOwn)));
        return tasks;
    }

    @Test
    void missesNothingAndGivesNothingTwice() throws Exception {
        try (StressNode plain = new StressNode(database, 4, new WithoutWaiting())) {
            StressNode.Reader control = plain.reader("without waiting", plain.store.createTailToken());
            missesNothing(control);

            control.readRest();
            assertThat(missed(control))
                    .as("what a reader that does not wait has missed: if nothing, this proves nothing")
                    .isNotEmpty();
        }
    }

    private void missesNothing(StressNode.Reader control) throws Exception {
        StressNode.Reader first = here.reader("from the start", here.store.createTailToken());
        StressNode.Reader elsewhere = there.reader("on the other node", there.store.createTailToken());
        StressNode.Reader late = here.reader("late, from the start", here.store.createTailToken());
        StressNode.Reader fromHead;
        Set<Long> belowHead;

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> tasks = new ArrayList<>(begin(threads));
            tasks.add(threads.submit(task(() -> control.read(writing))));
            tasks.add(threads.submit(task(() -> first.read(writing))));
            tasks.add(threads.submit(task(() -> elsewhere.read(writing))));
            try {
                TimeUnit.MILLISECONDS.sleep(SECONDS * 400L);
                GlobalSequenceTrackingToken head = (GlobalSequenceTrackingToken) there.store.createHeadToken();
                belowHead = visibleUpTo(head.getGlobalIndex());
                fromHead = there.reader("from the head", head);
                tasks.add(threads.submit(task(() -> fromHead.read(writing))));
                tasks.add(threads.submit(task(() -> late.read(writing))));
                TimeUnit.MILLISECONDS.sleep(SECONDS * 600L);
            } finally {
                writing.set(false);
            }
            for (Future<?> task : tasks) {
                task.get(60, TimeUnit.SECONDS);
            }
        }
        // A reader ends when its own node has settled what was there; the last writer may have ended after that.
        for (StressNode.Reader reader : List.of(first, elsewhere, late, fromHead)) {
            reader.readRest();
        }

        assertThat(committed).as("a run that commits little proves little").hasSizeGreaterThan(SECONDS * 100);
        for (StressNode.Reader reader : List.of(first, elsewhere, late, fromHead)) {
            String which = reader.name + ", seed " + SEED;
            assertThat(reader.delivered).as(which).isSorted().doesNotHaveDuplicates();
            assertThat(new TreeSet<>(reader.delivered))
                    .as(which)
                    .isEqualTo(new TreeSet<>(committed.stream()
                            .filter(index -> index > reader.start)
                            .toList()));
            assertThat(reader.outOfOrder).as(which).isEmpty();
        }
        assertThat(visibleUpTo(fromHead.start))
                .as("what lay below the head token when it was made, seed %d", SEED)
                .isEqualTo(belowHead);
        assertThat(here.jdbc.queryForList("select key from eventstore.test_key", UUID.class))
                .as("a key stands where its transaction's events do, and nowhere else")
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(here.jdbc.queryForObject("""
                        select count(*) from eventstore.test_key k where not exists (
                            select from eventstore.domain_event e
                            where e.aggregate_id = k.stream and e.sequence_number = k.sequence)""", Long.class)).isZero();
    }

    /** Appends to streams of its own, one to four events at a time, with a key in the same transaction. */
    private void write(StressNode node, Random random) {
        String stream = newStream();
        long next = 0;
        while (writing.get()) {
            int events = 1 + random.nextInt(4);
            if (append(node, stream, next, events, random)) {
                next += events;
            }
            if (next > 40) {
                stream = newStream();
                next = 0;
            }
        }
    }

    private boolean append(StressNode node, String stream, long next, int events, Random random) {
        UUID key = UUID.randomUUID();
        boolean keyFirst = random.nextBoolean();
        boolean changesItsMind = random.nextInt(100) < 15;
        List<Long> indexes = new ArrayList<>();
        try {
            node.transactions.executeInTransaction(() -> {
                if (keyFirst) {
                    keep(node, key, stream, next);
                    pause(random);
                }
                List<DomainEventMessage<?>> batch = new ArrayList<>();
                for (int number = 0; number < events; number++) {
                    batch.add(skewed(stream, next + number, random));
                }
                long last = AppendedPositions.during(() -> {
                            node.engine.appendEvents(batch);
                            return batch;
                        })
                        .position();
                pause(random);
                if (!keyFirst) {
                    keep(node, key, stream, next);
                }
                if (changesItsMind) {
                    throw new ChangedItsMind();
                }
                indexes.addAll(node.jdbc.queryForList(
                        "select global_index from eventstore.domain_event where aggregate_id = ? and"
                                + " sequence_number >= ? and global_index <= ?",
                        Long.class,
                        stream,
                        next,
                        last));
            });
        } catch (ChangedItsMind e) {
            return false;
        }
        node.store.afterCommit(List.of());
        committed.addAll(indexes);
        keys.add(key);
        return true;
    }

    private static void keep(StressNode node, UUID key, String stream, long sequence) {
        node.jdbc.update("insert into eventstore.test_key values (?, ?, ?)", key, stream, sequence);
    }

    private static void pause(Random random) {
        LockSupport.parkNanos(random.nextInt(3_000_000));
    }

    /** The clock of whoever made it is up to 90 seconds early or late. */
    private static DomainEventMessage<?> skewed(String stream, long sequence, Random random) {
        Instant made = Instant.now().plusMillis(random.nextLong(-SKEW.toMillis(), SKEW.toMillis() + 1));
        return new GenericDomainEventMessage<>(
                "Stone",
                stream,
                sequence,
                new StoneLaid("a", 1),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                made);
    }

    /** Records an event and then does nothing for a long time, as a process does that is paused. */
    private void holdTransactionsOpen() throws Exception {
        Random random = new Random(SEED + 1000);
        try (Connection connection = here.pool.getConnection()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                long index = insert(connection, Instant.now());
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(400));
                if (random.nextBoolean()) {
                    connection.commit();
                    committed.add(index);
                } else {
                    connection.rollback();
                }
                // While it is open the watermark stands still, and a watermark that stands still loses nothing.
                TimeUnit.MILLISECONDS.sleep(800 + random.nextInt(900));
            }
            connection.rollback();
        }
    }

    /** Even the time of recording is 90 seconds off, as after a failover to a server whose clock is wrong. */
    private void recordByAClockOfItsOwn() throws Exception {
        Random random = new Random(SEED + 2000);
        try (Connection owner = database.owner().getConnection()) {
            owner.setAutoCommit(false);
            while (writing.get()) {
                long index = insert(owner, Instant.now().plus(random.nextBoolean() ? SKEW : SKEW.negated()));
                pause(random);
                owner.commit();
                committed.add(index);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
            }
        }
    }

    private static long insert(Connection connection, Instant recordedAt) throws SQLException {
        boolean owner = connection.getMetaData().getUserName().equals("defter_owner");
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata" + (owner ? ", recorded_at" : "")
                        + ") values (?, 'Stone', ?, 0, 'StoneLaid', '1', '{\"stone\":\"a\",\"weight\":1}'::text::bytea,"
                        + " '{}'::text::bytea" + (owner ? ", ?" : "") + ") returning global_index")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, newStream());
            if (owner) {
                statement.setObject(3, OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Set<Long> visibleUpTo(long index) {
        return new TreeSet<>(here.jdbc.queryForList(
                "select global_index from eventstore.domain_event where global_index <= ?", Long.class, index));
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

    private static final class ChangedItsMind extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
