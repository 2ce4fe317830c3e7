package org.defter.query.platform.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a view is what its events make of it: it is built anew, compared, and what was built is dropped (RELIABILITY A7).
 */
@Component
public class ReplayComparison {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Rebuilds rebuilds;

    ReplayComparison(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * What a comparison came to.
     *
     * @param tables table by table; empty if there was none
     * @param failedAt the event that cannot be handled; null if none
     * @param failure why there was no comparison; null if there was one
     */
    public record Result(
            List<TableComparison> tables,
            @Nullable Long failedAt,
            @Nullable String failure) {

        /** Copies the tables. */
        public Result {
            tables = List.copyOf(tables);
        }
    }

    /** Drops what comparisons left that were interrupted. */
    public void dropLeftovers(String actor) {
        rebuilds.all().stream()
                .filter(rebuild -> rebuild.purpose() == RebuildPurpose.SWEEP)
                .forEach(rebuild -> rebuilds.drop(rebuild.projection(), actor));
    }

    /**
     * Compares a view with a replay of the record.
     *
     * @param patience how long it may make no progress
     * @throws InterruptedException if the thread is interrupted; what was built until then is a leftover
     */
    public Result compare(String projection, String actor, Duration patience) throws InterruptedException {
        try {
            rebuilds.begin(projection, RebuildPurpose.SWEEP, actor);
        } catch (HttpRefused e) {
            return new Result(List.of(), null, e.reason().name());
        }
        Rebuild ended = await(projection, patience);
        rebuilds.drop(projection, actor);
        List<TableComparison> tables = ended.comparison();
        if (ended.state() == RebuildState.FAILED) {
            return new Result(List.of(), ended.failedAt(), String.valueOf(ended.failure()));
        }
        return tables == null ? new Result(List.of(), null, "NO_PROGRESS") : new Result(tables, null, null);
    }

    private Rebuild await(String projection, Duration patience) throws InterruptedException {
        long reached = -1;
        long since = System.nanoTime();
        while (true) {
            Optional<Rebuild> found = rebuilds.find(projection);
            Rebuild rebuild = found.orElseThrow(
                    () -> new IllegalStateException("The rebuild of " + projection + " was dropped by someone else"));
            long now = rebuild.reached().lowest();
            if (now != reached) {
                reached = now;
                since = System.nanoTime();
            }
            if (rebuild.state() != RebuildState.BUILDING || System.nanoTime() - since > patience.toNanos()) {
                return rebuild;
            }
            Thread.sleep(PAUSE);
        }
    }
}
