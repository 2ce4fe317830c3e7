package org.defter.kernel.platform.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.defter.kernel.platform.axon.Claims.Claim;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells the other processes how far the processors of this one have come, as soon as they have: one row for the policies and one for
 * the views, written only when it changes, at most every 20 ms, and not waiting for the disk. The position is the lowest of all
 * segments claimed here, and is worth something only together with the names of those; readers compare them ({@link Claims}) and go by the
 * tokens where they differ.
 */
final class ProgressTeller implements SmartLifecycle {

    /** How the names begin of processors somebody may wait for. */
    private static final List<String> KINDS = List.of("policy-", "view-");

    private static final Logger LOG = LoggerFactory.getLogger(ProgressTeller.class);
    private static final long PAUSE_MILLIS = 20;

    /** Claims may change while nothing is recorded. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    private static final String TELL = """
            with unhurried as (select set_config('synchronous_commit', 'off', true))
            insert into eventstore.told_progress (node, kind, claims, position)
            select ?, ?, ?, ? from unhurried
            on conflict (node, kind) do update
            set claims = excluded.claims, position = excluded.position, told_at = clock_timestamp()""";

    private final EventProcessingConfiguration processing;
    private final SettledWatermark watermark;
    private final JdbcTemplate jdbc;
    private final String node;
    private final Map<String, Told> told = new HashMap<>();
    private long lookedAt;
    private volatile @Nullable Thread teller;

    ProgressTeller(
            EventProcessingConfiguration processing, SettledWatermark watermark, JdbcTemplate jdbc, String node) {
        this.processing = processing;
        this.watermark = watermark;
        this.jdbc = jdbc;
        this.node = node;
    }

    private record Told(String claims, long position) {}

    private record Reached(List<Claim> claims, long lowest) {}

    private void run() {
        while (teller == Thread.currentThread()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                if (somethingNew()) {
                    lookedAt = System.nanoTime();
                    KINDS.forEach(this::tell);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("How far the processors have come could not be told; readers go by the tokens", e);
            }
        }
    }

    private boolean somethingNew() {
        long newest = watermark.current();
        return System.nanoTime() - lookedAt > LOOK_NANOS
                || KINDS.stream().anyMatch(kind -> {
                    Told last = told.get(kind);
                    return last != null && last.position() < newest;
                });
    }

    private void tell(String kind) {
        Reached reached = reached(kind);
        if (reached.claims().isEmpty()) {
            return;
        }
        Told now = new Told(Claims.hash(reached.claims()), reached.lowest());
        if (!now.equals(told.get(kind))) {
            jdbc.update(TELL, node, kind, now.claims(), now.position());
            told.put(kind, now);
        }
    }

    private Reached reached(String kind) {
        List<Claim> claims = new ArrayList<>();
        long lowest = Long.MAX_VALUE;
        for (var entry : processing.eventProcessors().entrySet()) {
            if (entry.getKey().startsWith(kind) && entry.getValue() instanceof StreamingEventProcessor streaming) {
                for (Map.Entry<Integer, EventTrackerStatus> segment :
                        streaming.processingStatus().entrySet()) {
                    claims.add(new Claim(entry.getKey(), segment.getKey()));
                    lowest = Math.min(lowest, position(segment.getValue()));
                }
            }
        }
        return new Reached(claims, lowest);
    }

    private static long position(EventTrackerStatus status) {
        TrackingToken lower = WrappedToken.unwrapLowerBound(status.getTrackingToken());
        return lower == null ? -1 : lower.position().orElse(-1);
    }

    @Override
    public void start() {
        jdbc.update("delete from eventstore.told_progress where told_at < clock_timestamp() - interval '1 day'");
        Thread started = Thread.ofPlatform().daemon().name("progress-teller").unstarted(this::run);
        teller = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread stopped = teller;
        teller = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }
}
