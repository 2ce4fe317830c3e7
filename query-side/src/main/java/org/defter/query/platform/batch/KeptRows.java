package org.defter.query.platform.batch;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.defter.kernel.platform.axon.ClaimRuns.ClaimRun;
import org.jspecify.annotations.Nullable;

/**
 * The rows each segment of a view had in memory when its last batch was committed, for its next batch. They are handed over, not
 * shared: who takes them has them alone, and if that batch fails nobody has them any more. Rows of another run are never given
 * out ({@link org.defter.kernel.platform.axon.ClaimRuns}).
 */
final class KeptRows {

    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    private record Place(Object projection, String processor, int segment) {

        static Place of(Object projection, ClaimRun run) {
            return new Place(projection, run.processor(), run.segment());
        }
    }

    /** Rows by entity. Where memory is short they go. */
    private record Kept(long run, SoftReference<Map<Class<?>, LoadedGroups<?, ?, ?>>> tables) {}

    /** What the last batch of the run left, of which nothing stays here; empty if it was another run, or nothing is left. */
    Map<Class<?>, LoadedGroups<?, ?, ?>> take(Object projection, ClaimRun run) {
        @Nullable Kept last = kept.remove(Place.of(projection, run));
        Map<Class<?>, LoadedGroups<?, ?, ?>> tables = last == null || last.run() != run.number()
                ? null
                : last.tables().get();
        return tables == null ? new HashMap<>() : tables;
    }

    /** Lets go what is kept of a projection, since its rows are about to be written by somebody to whom none are given. */
    void forget(Object projection) {
        kept.keySet().removeIf(place -> place.projection().equals(projection));
    }

    /** Keeps what a committed batch of the run left. */
    void put(Object projection, ClaimRun run, Map<Class<?>, LoadedGroups<?, ?, ?>> tables) {
        kept.put(Place.of(projection, run), new Kept(run.number(), new SoftReference<>(tables)));
    }
}
