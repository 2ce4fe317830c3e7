package org.defter.query.platform.rebuild;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.platform.axon.PassingTroubleIsRetried;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins rebuilds, switches to what they made, and drops what is left. */
class Rebuilds {

    private static final int MOST_EVENTS = 200;
    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(150);

    /** Readers queue up behind whoever waits for a table, and have five seconds themselves. */
    private static final String IMPATIENT = "select set_config('lock_timeout', ?, true)";

    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final int FIRST_WAIT_MILLIS = 250;

    private final RebuildStore store;
    private final Shadow shadow;
    private final ViewTables tables;
    private final RebuildWorker worker;
    private final OperationsLog log;
    private final SettledWatermark watermark;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final TransactionTemplate transactions;

    Rebuilds(
            RebuildStore store,
            Shadow shadow,
            ViewTables tables,
            RebuildWorker worker,
            OperationsLog log,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            EntityManager entities,
            TransactionTemplate transactions) {
        this.store = store;
        this.shadow = shadow;
        this.tables = tables;
        this.worker = worker;
        this.log = log;
        this.watermark = watermark;
        this.jdbc = jdbc;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Every rebuild there is. */
    List<Rebuild> all() {
        return store.all();
    }

    /** The rebuild of a view; empty if there is none. */
    Optional<Rebuild> find(String projection) {
        return store.find(projection);
    }

    /**
     * Makes the new tables and has them filled.
     *
     * @throws HttpRefused if there is no such view, it is being built anew already, or its processor has never run
     */
    Rebuild begin(String projection, RebuildPurpose purpose, String actor) {
        requireView(projection);
        Rebuild begun = transactions.execute(status -> {
            Reached serving =
                    store.serving(projection).orElseThrow(() -> HttpRefused.because(HttpReason.REBUILD_NOT_READY));
            if (!store.begin(
                    projection, purpose, Reached.nothing(serving.positions().keySet()), actor)) {
                throw HttpRefused.because(HttpReason.REBUILD_RUNNING);
            }
            store.make(tables.of(projection));
            note("REBUILD_BEGUN", actor, projection, purpose);
            return store.find(projection).orElseThrow();
        });
        worker.wake();
        return begun;
    }

    /**
     * Lets the new tables serve: the last events are added to them while nobody uses either generation, a moment later
     * everybody finds them under the names of the old ones. The processor that serves goes on where it is.
     *
     * @param acceptDifferences whether to do so although they hold something else
     * @throws HttpRefused if there is no such rebuild, it has not caught up, failed, or differs
     */
    Rebuild switchOver(String projection, boolean acceptDifferences, String actor) {
        requireView(projection);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Whatever a processor of another node has passed is to be readable here.
            watermark.settle();
            int patience = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * (attempt + 1));
            try {
                if (Boolean.TRUE.equals(
                        transactions.execute(status -> attempt(projection, acceptDifferences, actor, patience)))) {
                    return store.find(projection).orElseThrow();
                }
            } catch (DataAccessException | Shadow.CannotHandle e) {
                // Somebody used one of the tables for longer than we wait, or committed at the same moment.
                if (!PassingTroubleIsRetried.passing(e)) {
                    throw e;
                }
            }
            pause();
        }
        throw HttpRefused.because(HttpReason.UNAVAILABLE).withHeader("Retry-After", "5");
    }

    /** True if the new tables serve, false if they are too far behind for a short moment. */
    private boolean attempt(String projection, boolean acceptDifferences, String actor, int patience) {
        shadow.meanTheNextGeneration();
        jdbc.query(IMPATIENT, row -> {}, patience + "ms");
        Rebuild rebuild = store.lock(projection).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        List<String> own = tables.of(projection);
        requireReady(rebuild, acceptDifferences, own);
        store.lockServing(own);
        Reached serving =
                store.holdServing(projection).orElseThrow(() -> HttpRefused.because(HttpReason.REBUILD_NOT_READY));
        if (!shadow.catchUpHere(rebuild, serving, MOST_EVENTS)) {
            return false;
        }
        entities.flush();
        store.swap(own);
        store.takeClaims(projection);
        int letters = store.dropDeadLetters(projection);
        store.switched(projection);
        log.append(
                "REBUILD_SWITCHED",
                actor,
                rebuild.state().name(),
                Map.of(
                        "projection",
                        projection,
                        "position",
                        serving.lowest(),
                        "acceptDifferences",
                        acceptDifferences,
                        "deadLettersDropped",
                        letters));
        return true;
    }

    private void requireReady(Rebuild rebuild, boolean acceptDifferences, List<String> own) {
        if (!store.isOurs(rebuild)) {
            throw HttpRefused.because(HttpReason.REBUILD_OF_ANOTHER_RELEASE);
        }
        boolean ready = switch (rebuild.state()) {
            case EQUAL -> true;
            case DIFFERENT -> {
                if (!acceptDifferences) {
                    throw HttpRefused.because(HttpReason.REBUILD_DIFFERS);
                }
                yield true;
            }
            case BUILDING, FAILED, SWITCHED -> false;
        };
        if (!ready || rebuild.purpose() != RebuildPurpose.REPLACEMENT || !store.sameShape(own)) {
            throw HttpRefused.because(HttpReason.REBUILD_NOT_READY);
        }
    }

    /**
     * Drops the generation that does not serve: the new one, which gives the rebuild up, or the old one after the switch.
     *
     * @throws HttpRefused if there is no such rebuild
     */
    Rebuild drop(String projection, String actor) {
        requireView(projection);
        Rebuild dropped = transactions.execute(status -> {
            Rebuild rebuild = store.lock(projection).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
            store.discard(tables.of(projection));
            store.forget(projection);
            note(
                    rebuild.state() == RebuildState.SWITCHED ? "REBUILD_DROPPED" : "REBUILD_ABORTED",
                    actor,
                    projection,
                    rebuild.purpose());
            return rebuild;
        });
        worker.wake();
        return dropped;
    }

    private void note(String kind, String actor, String projection, RebuildPurpose purpose) {
        if (purpose == RebuildPurpose.REPLACEMENT) {
            log.append(kind, actor, "DONE", Map.of("projection", projection));
        }
    }

    private void requireView(String projection) {
        if (!tables.knows(projection)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpRefused.because(HttpReason.UNAVAILABLE);
        }
    }
}
