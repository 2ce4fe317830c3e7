package org.defter.kernel.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works in one process among all that share a database: the one that has a lock of the database.
 *
 * <p>Lock and work are on one connection, so a process that loses the lock cannot commit through it any more either. Whatever goes wrong is
 * said once, and tried again after the interval, until it goes well or the thread is closed.
 */
public final class LeaderThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final long key;
    private final DataSource dataSource;
    private final Duration interval;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    private volatile boolean closed;
    private volatile boolean active;
    private @Nullable Thread thread;

    /** What is done on the connection that has the lock. */
    @FunctionalInterface
    public interface Work {

        /**
         * Works until it {@linkplain LeaderThread#closed() is to end} or something fails.
         *
         * @param connection commits by itself; whatever is open on it at the end is rolled back
         */
        void lead(Connection connection) throws SQLException, InterruptedException;
    }

    /**
     * A thread that begins with {@link #start()}.
     *
     * @param name of the thread, told in the log
     * @param key of the lock; any number, as long as nothing else in the database locks it
     * @param interval between two tries, and the length of a {@linkplain #rest() rest}
     */
    public LeaderThread(String name, long key, DataSource dataSource, Duration interval, Work work) {
        this.name = name;
        this.key = key;
        this.dataSource = dataSource;
        this.interval = interval;
        this.work = work;
    }

    /** Sets the thread going; a second call, and one after the end, does nothing. */
    public void start() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                Thread started = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
                thread = started;
                started.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends it; a transaction that is under way is finished or rolled back. Waits for that at most five seconds before it interrupts. */
    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            running = thread;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (running != null && !running.join(PATIENCE)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this process is the one that works. */
    public boolean active() {
        return active;
    }

    /** Whether the work is to end. */
    public boolean closed() {
        return closed;
    }

    /** Waits for the interval, or less if the thread is closed meanwhile. */
    // A spurious wakeup costs one early look and nothing else.
    @SuppressWarnings("WaitNotInLoop")
    public void rest() {
        lock.lock();
        try {
            if (!closed) {
                long _ = ended.awaitNanos(interval.toNanos());
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        boolean troubled = false;
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                whileLocked(connection);
                troubled = false;
            } catch (SQLException | RuntimeException e) {
                if (!closed && !troubled) {
                    LOG.warn("{} cannot do its work; trying again every {}", name, interval, e);
                    troubled = true;
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                active = false;
            }
            rest();
        }
    }

    private void whileLocked(Connection connection) throws SQLException, InterruptedException {
        connection.setAutoCommit(true);
        if (!locked(connection, "select pg_try_advisory_lock(?)")) {
            return;
        }
        try {
            active = true;
            LOG.info("{} works in this process", name);
            work.lead(connection);
        } finally {
            active = false;
            release(connection);
        }
    }

    /** A connection that goes back to the pool must not keep the lock. */
    private void release(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            locked(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            LOG.debug("The connection that held the lock is gone, and the lock with it", e);
        }
    }

    private boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
