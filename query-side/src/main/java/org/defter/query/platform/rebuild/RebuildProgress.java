package org.defter.query.platform.rebuild;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.defter.kernel.platform.axon.Pace;
import org.defter.kernel.platform.eventstore.SettledWatermark;

/** How far rebuilds have come, and how long they will take at the pace of late. */
final class RebuildProgress {

    private final SettledWatermark watermark;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    RebuildProgress(SettledWatermark watermark) {
        this.watermark = watermark;
    }

    /**
     * Where a rebuild stands.
     *
     * @param lag settled positions not handled yet
     * @param share of the record that was handled, 0 to 1
     * @param remainingSeconds at the pace of late; {@code NaN} until that is known
     */
    record Standing(long lag, double share, double remainingSeconds) {}

    Standing of(Rebuild rebuild) {
        return of("rebuild of " + rebuild.projection(), rebuild.reached().lowest());
    }

    /** The same for any processor by its name. */
    Standing of(String name, long position) {
        long settled = watermark.current();
        return new Standing(
                Math.max(0, settled - position),
                settled == 0 ? 1 : Math.min(1, position / (double) settled),
                paces.computeIfAbsent(name, key -> new Pace()).remaining(position, settled));
    }

    /** The end of the way. */
    long settled() {
        return watermark.current();
    }
}
