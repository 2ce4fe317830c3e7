package org.defter.kernel.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index up to which the record is settled: no event at or below it can still appear.
 *
 * <p>Indexes are drawn when a row is inserted and become visible when its transaction commits, so a lower index can
 * appear after a higher one. Three steps, each in a statement of its own, find an index below which that is over:
 *
 * <ol>
 *   <li>note {@code S}, the highest index visible now;
 *   <li>note who holds the lock that every {@code INSERT} takes on the table before it draws an index and keeps until its
 *       transaction has ended. Whoever drew an index up to {@code S} and has not ended is among them;
 *   <li>wait until each of them has ended. A commit becomes visible before its locks are released, so what is not visible
 *       up to {@code S} now was rolled back and never will be.
 * </ol>
 *
 * <p>Only those who append are waited for: a view that takes long to be written does not hold up the others. The order of
 * the first two steps is load-bearing, and so is {@code max(global_index)}: the sequence's {@code last_value} runs ahead of
 * the rows. {@code SettledStressIT} shows what is lost otherwise; ADR 0032 says why this replaced the waiting for every
 * older transaction.
 *
 * <p>One thread moves the watermark: at once when this process has appended, otherwise at the polling interval, which
 * is how events of another process are found. Appending transactions are kept short by time-outs, and the lag is a metric.
 */
public final class SettledWatermark implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettledWatermark.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** What it asks the database, each in a statement of its own. The order is the watermark's. */
    interface Questions {

        /** The highest index that is visible. */
        long highest(Connection connection) throws SQLException, InterruptedException;

        /** The transactions that have the table locked for appending; a virtual transaction id is never used twice. */
        Set<String> appending(Connection connection) throws SQLException;
    }

    private final Questions questions;
    private final DataSource dataSource;
    private final Duration pollInterval;
    private final Timer settling;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition moved = lock.newCondition();

    private boolean wanted;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private volatile long settled;
    private volatile long seen;
    private volatile long unsettledSinceNanos;

    /**
     * Prepares a watermark at 0; {@link #start()} sets it going.
     *
     * @param dataSource where the events are; every statement runs in a transaction of its own
     * @param pollInterval how often to look for events of other processes while this one appends nothing
     * @param meters receives {@code defter.store.watermark}, {@code .lag.events}, {@code .lag.seconds} and the timer
     *     {@code defter.store.settling}
     */
    public SettledWatermark(DataSource dataSource, Duration pollInterval, MeterRegistry meters) {
        this(dataSource, pollInterval, meters, new OfTheTable());
    }

    /** One that is answered in another way. */
    SettledWatermark(DataSource dataSource, Duration pollInterval, MeterRegistry meters, Questions questions) {
        this.questions = questions;
        this.dataSource = dataSource;
        this.pollInterval = pollInterval;
        this.settling = Timer.builder("defter.store.settling")
                .description("Time from seeing an index to knowing that everything below it is settled")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("defter.store.watermark", this, w -> w.settled)
                .description("Index up to which the record is settled")
                .register(meters);
        Gauge.builder("defter.store.watermark.lag.events", this, w -> Math.max(0, w.seen - w.settled))
                .description("Distance from the highest visible index to the settled one")
                .register(meters);
        Gauge.builder("defter.store.watermark.lag.seconds", this, SettledWatermark::lagSeconds)
                .description("How long the watermark has been waiting for an older appending transaction")
                .register(meters);
    }

    /** Settles what is there already and sets the thread going. */
    public void start() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                Thread started =
                        Thread.ofPlatform().name("settled-watermark").daemon().unstarted(this::run);
                thread = started;
                started.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The settled index known now; 0 for an empty record. Costs nothing. */
    public long current() {
        return settled;
    }

    /**
     * Settles everything visible at the moment of the call and answers the settled index.
     *
     * <p>Must not be called inside a transaction that has written: it would wait for itself.
     *
     * @throws IllegalStateException if older transactions do not end within a minute
     */
    public long settle() {
        try (Connection connection = dataSource.getConnection()) {
            return settle(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The settled index cannot be found", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for older transactions", e);
        }
    }

    /** Says that this process has committed events, so that the watermark moves without waiting for the next poll. */
    public void wake() {
        lock.lock();
        try {
            wanted = true;
            asked.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the index is settled.
     *
     * @return whether it was settled in time
     */
    public boolean await(long index, Duration atMost) throws InterruptedException {
        if (settled >= index) {
            return true;
        }
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (settled < index && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            return settled >= index;
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener on the watermark's thread whenever the watermark has moved; it must be quick. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #addListener(Runnable)} began. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Stops the thread; waiting readers are let go. */
    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            running = thread;
            asked.signalAll();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        boolean troubled = false;
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                settle(connection);
                if (troubled) {
                    LOG.info("The settled index moves again, at {}", settled);
                    troubled = false;
                }
            } catch (InterruptedException e) {
                break;
            } catch (SQLException | RuntimeException e) {
                if (!closed && !troubled) {
                    LOG.warn("The settled index does not move; trying again every {}", pollInterval, e);
                    troubled = true;
                }
            }
            if (!rest()) {
                break;
            }
        }
    }

    // A spurious wakeup costs one early look at the watermark and nothing else.
    @SuppressWarnings("WaitNotInLoop")
    private boolean rest() {
        lock.lock();
        try {
            if (!wanted && !closed) {
                asked.awaitNanos(pollInterval.toNanos());
            }
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long settle(Connection connection) throws SQLException, InterruptedException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        long highest = questions.highest(connection);
        if (highest <= settled) {
            return settled;
        }
        seen = Math.max(seen, highest);
        long started = System.nanoTime();
        unsettledSinceNanos = started;
        Set<String> appending = questions.appending(connection);
        long pause = FIRST_PAUSE_NANOS;
        while (!appending.isEmpty()) {
            if (closed) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT, "Transactions that append have run for more than %s: %s", PATIENCE, appending));
            }
            TimeUnit.NANOSECONDS.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            appending.retainAll(questions.appending(connection));
        }
        settling.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        advance(highest);
        return settled;
    }

    private void advance(long index) {
        lock.lock();
        try {
            if (index <= settled) {
                return;
            }
            settled = index;
            unsettledSinceNanos = 0;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private double lagSeconds() {
        long since = unsettledSinceNanos;
        return since == 0 || seen <= settled ? 0 : (System.nanoTime() - since) / 1e9;
    }

    /** The answers of the table of events and of its locks. */
    static final class OfTheTable implements Questions {

        private static final String HIGHEST = "select coalesce(max(global_index), 0) from eventstore.domain_event";
        private static final String APPENDING = """
                select virtualtransaction from pg_locks
                where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
                  and database = (select oid from pg_database where datname = current_database())
                  and relation = 'eventstore.domain_event'::regclass""";

        @Override
        public long highest(Connection connection) throws SQLException {
            // Prepared, so that the server plans it once per connection and not at every poll.
            try (PreparedStatement statement = connection.prepareStatement(HIGHEST);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public Set<String> appending(Connection connection) throws SQLException {
            Set<String> transactions = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(APPENDING);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    transactions.add(row.getString(1));
                }
            }
            return transactions;
        }
    }
}
