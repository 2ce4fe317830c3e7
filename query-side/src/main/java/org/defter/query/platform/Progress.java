package org.defter.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.defter.kernel.platform.axon.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far policies and views have come. A processor of this process says it itself, to the event; another process tells it
 * within a moment ({@code eventstore.told_progress}), and if it does not, the token store knows, one claim extension later.
 */
public final class Progress {

    /** Processors whose names begin so act on what they read. */
    static final String POLICIES = "policy-";

    /** Processors whose names begin so fill views. */
    static final String VIEWS = "view-";

    /** A token nobody has held for so long belongs to a processor that is no more. */
    private static final Duration FORSAKEN = Duration.ofMinutes(10);

    private final EventProcessingConfiguration processing;
    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Clock clock = Clock.systemUTC();

    Progress(EventProcessingConfiguration processing, JdbcTemplate jdbc, Serializer serializer) {
        this.processing = processing;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Whether every view shows everything up to the position. */
    public boolean viewsReached(long position) {
        return reached(VIEWS, position);
    }

    /** Whether every processor with that beginning of its name has handled everything up to the position. */
    boolean reached(String prefix, long position) {
        Map<String, StreamingEventProcessor> local = local(prefix);
        boolean inMemory = local.values().stream().allMatch(processor -> covers(processor, position));
        if (inMemory && !local.isEmpty()) {
            return true;
        }
        Map<String, Map<Integer, Long>> stored = stored(prefix, local);
        return local.entrySet().stream()
                        .allMatch(entry -> covers(entry.getValue(), position)
                                || lowest(entry.getValue(), stored.get(entry.getKey())) >= position)
                && stored.entrySet().stream()
                        .filter(entry -> !local.containsKey(entry.getKey()))
                        .flatMapToLong(entry -> positions(entry.getValue()))
                        .allMatch(reached -> reached >= position);
    }

    private Map<String, StreamingEventProcessor> local(String prefix) {
        Map<String, StreamingEventProcessor> local = new HashMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (name.startsWith(prefix) && processor instanceof StreamingEventProcessor streaming) {
                local.put(name, streaming);
            }
        });
        return local;
    }

    /** True if all segments of the processor are claimed here and have come that far. */
    private static boolean covers(StreamingEventProcessor processor, long position) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        return !segments.isEmpty()
                && segments.values().stream().allMatch(status -> positionOf(status) >= position)
                && segments.values().stream()
                        .mapToInt(status -> status.getSegment().getMask() + 1)
                        .allMatch(parts -> parts == segments.size());
    }

    private static long lowest(StreamingEventProcessor processor, @Nullable Map<Integer, Long> stored) {
        if (stored == null || stored.isEmpty()) {
            return -1;
        }
        Map<Integer, Long> positions = new HashMap<>(stored);
        processor
                .processingStatus()
                .forEach((segment, status) -> positions.merge(segment, positionOf(status), Long::max));
        return positions(positions).min().orElse(-1);
    }

    private static LongStream positions(Map<Integer, Long> segments) {
        return segments.values().stream().mapToLong(Long::longValue);
    }

    private static long positionOf(EventTrackerStatus status) {
        return positionOf(status.getTrackingToken());
    }

    private static long positionOf(@Nullable TrackingToken token) {
        TrackingToken lower = WrappedToken.unwrapLowerBound(token);
        OptionalLong position = lower == null ? OptionalLong.empty() : lower.position();
        return position.orElse(-1);
    }

    private Map<String, Map<Integer, Long>> stored(String prefix, Map<String, ?> local) {
        Instant since = clock.instant().minus(FORSAKEN);
        Map<String, Map<Integer, Long>> stored = new HashMap<>();
        List<Row> rows = jdbc.query(
                """
                select processor_name, segment, token, token_type, touched_at, coalesce(owner, '') as owner from eventstore.token_entry
                where starts_with(processor_name, ?)""",
                (row, number) -> new Row(
                        row.getString("processor_name"),
                        row.getInt("segment"),
                        position(row.getBytes("token"), row.getString("token_type")),
                        Instant.parse(row.getString("touched_at")),
                        row.getString("owner")),
                prefix);
        Map<String, Long> told = told(prefix, rows);
        for (Row row : rows) {
            if (local.containsKey(row.processor()) || row.touched().isAfter(since)) {
                stored.computeIfAbsent(row.processor(), name -> new HashMap<>())
                        .put(row.segment(), Math.max(row.position(), told.getOrDefault(row.owner(), -1L)));
            }
        }
        return stored;
    }

    /**
     * What other processes tell of all they have claimed. It counts only while that is what the token store says they have claimed: a
     * segment that has just changed hands is not as far as those its new owner had before.
     */
    private Map<String, Long> told(String prefix, List<Row> rows) {
        Map<String, List<Claims.Claim>> claims = new HashMap<>();
        for (Row row : rows) {
            claims.computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                    .add(new Claims.Claim(row.processor(), row.segment()));
        }
        Map<String, Long> told = new HashMap<>();
        jdbc.query(
                "select node, claims, position from eventstore.told_progress where kind = ?",
                row -> {
                    List<Claims.Claim> owned = claims.get(row.getString("node"));
                    if (owned != null && Claims.hash(owned).equals(row.getString("claims"))) {
                        told.put(row.getString("node"), row.getLong("position"));
                    }
                },
                prefix);
        return told;
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return -1;
        }
        return positionOf(serializer.<byte[], TrackingToken>deserialize(
                new SimpleSerializedObject<>(token, byte[].class, type, null)));
    }

    private record Row(String processor, int segment, long position, Instant touched, String owner) {}
}
