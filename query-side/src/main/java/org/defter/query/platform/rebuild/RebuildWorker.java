package org.defter.query.platform.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.platform.axon.PassingTroubleIsRetried;
import org.defter.kernel.platform.operations.OperationsLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with every rebuild there is, one batch of each in turn, on a thread of its own: whoever was stopped or killed in the
 * middle goes on at the next start, and so does any other node.
 */
final class RebuildWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    /** By how much batches shrink that hold an event nobody can handle, until it is alone. */
    private static final int NARROWED = 8;

    private final RebuildStore store;
    private final Shadow shadow;
    private final Comparer comparer;
    private final ViewTables tables;
    private final OperationsLog log;
    private final RebuildProgress progress;
    private final Duration pause;
    private final MultiGauge share;
    private final MultiGauge remaining;
    private final MultiGauge lag;
    private final int batchSize;
    private final Map<String, Careful> careful = new HashMap<>();
    private final Semaphore asked = new Semaphore(0);

    /** Up to that position batches are that small: one of these events cannot be handled, and has to be found. */
    private record Careful(long upTo, int most) {}

    private volatile boolean running;
    private @Nullable Thread thread;

    RebuildWorker(
            RebuildStore store,
            Shadow shadow,
            Comparer comparer,
            ViewTables tables,
            OperationsLog log,
            RebuildProgress progress,
            int batchSize,
            Duration pause,
            MeterRegistry meters) {
        this.store = store;
        this.shadow = shadow;
        this.comparer = comparer;
        this.tables = tables;
        this.log = log;
        this.progress = progress;
        this.batchSize = batchSize;
        this.pause = pause;
        this.share = MultiGauge.builder("defter.processor.progress").register(meters);
        this.remaining =
                MultiGauge.builder("defter.processor.remaining.seconds").register(meters);
        this.lag = MultiGauge.builder("defter.processor.lag.events").register(meters);
    }

    /** Has it look at once. */
    void wake() {
        asked.release();
    }

    private void run() {
        refuseOtherShapes();
        while (running) {
            boolean busy = false;
            try {
                List<Rebuild> all = store.all();
                for (Rebuild rebuild : all) {
                    busy |= running && rebuild.state().follows() && advance(rebuild);
                }
                show(all);
            } catch (RuntimeException e) {
                LOG.warn("Views cannot be built anew at the moment", e);
            }
            if (!busy) {
                await();
            }
        }
    }

    /** What an earlier release began nobody would end: its nodes go, and the handlers here are others. */
    private void refuseOtherShapes() {
        try {
            for (Rebuild rebuild : store.all()) {
                String projection = rebuild.projection();
                if (!rebuild.state().follows()) {
                    continue;
                }
                if (store.isEarlier(rebuild)) {
                    fail(projection, null, "An earlier release began the rebuild: drop it and begin anew");
                } else if (store.isOurs(rebuild)
                        && !(tables.knows(projection) && store.sameShape(tables.of(projection)))) {
                    fail(projection, null, "The tables that serve have other columns since the rebuild began");
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The shape of views that are being built anew cannot be compared", e);
        }
    }

    /** Whether there is more to do at once. */
    private boolean advance(Rebuild rebuild) {
        String projection = rebuild.projection();
        Careful slower = careful.get(projection);
        int most = slower == null || slower.upTo() <= rebuild.reached().lowest() ? batchSize : slower.most();
        try {
            return switch (shadow.step(projection, most)) {
                case ADVANCED -> true;
                case NOT_OURS -> false;
                case CAUGHT_UP -> {
                    if (rebuild.state() == RebuildState.BUILDING) {
                        compare(rebuild);
                    }
                    yield false;
                }
            };
        } catch (RuntimeException trouble) {
            if (PassingTroubleIsRetried.passing(trouble)) {
                LOG.debug("The rebuild of {} is tried again", projection, trouble);
            } else {
                stopped(projection, most, trouble);
            }
            return false;
        }
    }

    private void stopped(String projection, int most, RuntimeException trouble) {
        switch (trouble) {
            case Shadow.CannotHandle e
            when e.first() == e.last() -> fail(projection, e.first(), String.valueOf(e.getMessage()));
            case Shadow.CannotHandle e -> careful.put(projection, new Careful(e.last(), Math.max(1, most / NARROWED)));
            case Shadow.OtherSegments e -> fail(projection, null, String.valueOf(e.getMessage()));
            default -> throw trouble;
        }
    }

    private void compare(Rebuild rebuild) {
        List<String> own = tables.of(rebuild.projection());
        comparer.compare(rebuild.projection(), own).ifPresent(compared -> {
            store.analyse(own);
            if (store.compared(rebuild.projection(), compared)) {
                boolean equal = compared.stream().allMatch(TableComparison::equal);
                log.append(
                        "REBUILD_COMPARED",
                        rebuild.begunBy(),
                        equal ? "EQUAL" : "DIFFERENT",
                        Map.of("projection", rebuild.projection(), "tables", compared));
                LOG.info("{} built anew is {}", rebuild.projection(), equal ? "the same" : "different: " + compared);
            }
        });
    }

    private void fail(String projection, @Nullable Long position, String failure) {
        LOG.error("{} cannot be built anew: event {}: {}", projection, position, failure);
        store.failed(projection, position, failure);
        careful.remove(projection);
        Map<String, Object> details = new HashMap<>(Map.of("projection", projection, "failure", failure));
        if (position != null) {
            details.put("position", position);
        }
        log.append("REBUILD_COMPARED", "worker", "FAILED", details);
    }

    /** The shadow shows like a processor, as {@code rebuild-proposal-dossier} beside {@code view-proposal-dossier}. */
    private void show(List<Rebuild> all) {
        List<MultiGauge.Row<?>> shares = new ArrayList<>();
        List<MultiGauge.Row<?>> times = new ArrayList<>();
        List<MultiGauge.Row<?>> lags = new ArrayList<>();
        for (Rebuild rebuild : all) {
            if (rebuild.state().follows()) {
                Tags tags = Tags.of("processor", rebuild.projection().replaceFirst("^view-", "rebuild-"));
                RebuildProgress.Standing standing = progress.of(rebuild);
                shares.add(MultiGauge.Row.of(tags, standing.share()));
                times.add(MultiGauge.Row.of(tags, standing.remainingSeconds()));
                lags.add(MultiGauge.Row.of(tags, standing.lag()));
            }
        }
        share.register(shares, true);
        remaining.register(times, true);
        lag.register(lags, true);
    }

    private void await() {
        try {
            if (running && asked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread started = Thread.ofPlatform().name("view-rebuild").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread begun = thread;
        if (begun != null) {
            try {
                begun.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
