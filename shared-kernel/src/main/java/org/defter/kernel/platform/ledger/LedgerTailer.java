package org.defter.kernel.platform.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.platform.database.LeaderThread;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the ledger follow the record: one thread, and among all processes that hold the key the one that has the lock. It is
 * off the write path: no command waits for it, and nothing it does can refuse one.
 *
 * <p>Lock and work are on one connection, so a process that loses the lock cannot commit any more either.
 */
public final class LedgerTailer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTailer.class);

    /** Any number, as long as nothing else locks it. */
    private static final long LOCK = 0x6c65_6467_6572L;

    /** Batches between two checkpoints, so that what is read again before signing stays short. */
    private static final int BATCHES = 5;

    private static final Duration ALARM = Duration.ofSeconds(60);

    /** How often a witness that is missing is asked again while nothing new is recorded. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    private final SettledWatermark watermark;
    private final LedgerKey key;
    private final LedgerGrowth growth;
    private final Witnesses witnesses;
    private final LeaderThread thread;

    private volatile long covered;
    private volatile long uncovered;
    private volatile @Nullable String refusal;
    // Of the thread alone: the settled index up to which the last round has done everything.
    private long done = -1;
    private long askedAtNanos;

    LedgerTailer(
            DataSource dataSource,
            SettledWatermark watermark,
            LedgerKey key,
            LedgerGrowth growth,
            Witnesses witnesses,
            Duration interval,
            MeterRegistry meters) {
        this.watermark = watermark;
        this.key = key;
        this.growth = growth;
        this.witnesses = witnesses;
        this.thread = new LeaderThread("ledger-tailer", LOCK, dataSource, interval, this::lead);
        Gauge.builder(
                        "defter.ledger.lag.events",
                        this,
                        it -> it.thread.active() ? Math.max(0, it.watermark.current() - it.covered) : 0)
                .description("Distance from the settled index to the one up to which the ledger covers every event")
                .register(meters);
        Gauge.builder("defter.ledger.uncovered.events", this, it -> it.uncovered)
                .description("Events without a leaf 60 seconds after they were recorded; anything but 0 is an alarm")
                .register(meters);
        Gauge.builder("defter.ledger.signing.refused", this, it -> it.refusal == null ? 0 : 1)
                .description("1 while the tree in the database is not one that may be signed")
                .register(meters);
        Gauge.builder("defter.ledger.witnesses.missing", this, it -> it.witnesses.missing())
                .description("Witnesses that have not cosigned the newest checkpoint")
                .register(meters);
        Gauge.builder("defter.ledger.active", this, it -> it.thread.active() ? 1 : 0)
                .description("1 in the process that lets the ledger grow")
                .register(meters);
    }

    /**
     * A tailer without witnesses that follows no other log.
     *
     * @param batch most events appended in one transaction
     */
    public static LedgerTailer alone(
            DataSource dataSource,
            SettledWatermark watermark,
            LedgerKey key,
            Duration interval,
            int batch,
            MeterRegistry meters) {
        LedgerGrowth growth = new LedgerGrowth(key, Optional.empty(), batch);
        return new LedgerTailer(dataSource, watermark, key, growth, new Witnesses(List.of()), interval, meters);
    }

    /** Sets the thread going. */
    public void start() {
        thread.start();
    }

    /** Stops; a step that is under way is rolled back or finished. */
    @Override
    public void close() {
        thread.close();
    }

    /** Whether this process lets the ledger grow at the moment. */
    public boolean active() {
        return thread.active();
    }

    /** Why nothing is signed, and what to do; empty while all is well. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Events without a leaf 60 seconds after they were recorded, as last looked. */
    public long uncovered() {
        return uncovered;
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        done = -1;
        publishKeys(connection);
        List<SignedNote> known = witnesses.known(key.keys(), key.origin());
        while (!thread.closed()) {
            if (refusal != null || watermark.current() != done) {
                round(connection, known);
            } else if (witnesses.missing() > 0 && System.nanoTime() - askedAtNanos > ASK_AGAIN.toNanos()) {
                askWitnesses(connection);
            }
            look(connection);
            thread.rest();
        }
    }

    /** Whoever serves has no key: the public ones are read from the database. */
    private void publishKeys(Connection connection) throws SQLException {
        if (new LedgerTables(connection).publish(PublishedKeys.of(key, witnesses.keys()))) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private void round(Connection connection, List<SignedNote> known) throws SQLException, InterruptedException {
        try {
            growth.guard(connection, known);
            Optional<SignedNote> signed = Optional.empty();
            boolean more = true;
            long settled = watermark.current();
            while (more && !thread.closed()) {
                settled = watermark.current();
                more = false;
                for (int i = 0; i < BATCHES; i++) {
                    more = growth.append(connection, settled) > 0;
                    if (!more) {
                        break;
                    }
                }
                Optional<SignedNote> newer = growth.sign(connection);
                if (newer.isPresent()) {
                    signed = newer;
                }
            }
            if (signed.isPresent()) {
                LOG.debug(
                        "Checkpoint of {} leaves",
                        Checkpoint.parse(signed.get().text()).size());
                askWitnesses(connection);
            }
            refusal = null;
            done = more ? -1 : settled;
        } catch (SigningRefused | MalformedLedger e) {
            connection.rollback();
            if (refusal == null) {
                LOG.error("The ledger is not signed: {}", e.getMessage(), e);
            }
            refusal = e.getMessage();
        }
    }

    private void askWitnesses(Connection connection) throws SQLException, InterruptedException {
        Optional<SignedNote> newest = new LedgerTables(connection).newestCheckpoint();
        if (newest.isPresent()) {
            witnesses.ask(connection, newest.get());
        }
        askedAtNanos = System.nanoTime();
    }

    private void look(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select s.covered, (select count(*) from (select 1 from eventstore.domain_event e"
                        + " where e.global_index > s.covered"
                        + " and e.recorded_at < clock_timestamp() - make_interval(secs => ?)"
                        + " limit 10000) late) as late from ledger.state s")) {
            statement.setLong(1, ALARM.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                covered = row.getLong("covered");
                uncovered = row.getLong("late");
            }
        }
        connection.rollback();
    }
}
