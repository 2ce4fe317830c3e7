package org.defter.kernel.platform.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest settled events, read and deserialised once for all processors of a process instead of once for each.
 *
 * <p>It takes nothing from writers: whoever asks first for more of the record reads it from the store, up to the watermark.
 * What is settled never changes and gets no company, so a window of it is right on every node, and a processor that is
 * behind its beginning simply reads for itself.
 */
final class SettledWindow {

    /** Events kept: a little more than what a few batches of the slowest processor may lie back. */
    private static final int SIZE = 1_000;

    private final PostgresEventStorageEngine engine;
    private final Deque<TrackedEventMessage<?>> events = new ArrayDeque<>();
    private long begin = -1;
    private long end = -1;

    SettledWindow(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    /**
     * The events after one index up to another.
     *
     * @param after the index read last
     * @param settled an index known to be settled
     * @return the events in their order, not necessarily all of them; empty if the window does not reach back so far, or
     *     the way to the watermark is too long for a window
     */
    synchronized Optional<List<TrackedEventMessage<?>>> between(long after, long settled) {
        if (settled - after > SIZE) {
            return Optional.empty();
        }
        if (begin < 0 || settled - end > SIZE) {
            events.clear();
            begin = after;
            end = after;
        }
        if (after < begin) {
            return Optional.empty();
        }
        if (end < settled) {
            extend(settled);
        }
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        for (Iterator<TrackedEventMessage<?>> newest = events.descendingIterator(); newest.hasNext(); ) {
            TrackedEventMessage<?> event = newest.next();
            if (index(event) <= after) {
                break;
            }
            found.add(event);
        }
        return Optional.of(found.reversed());
    }

    private void extend(long settled) {
        for (TrackedEventMessage<?> event : engine.readSettled(new GlobalSequenceTrackingToken(end), settled)) {
            events.addLast(event);
        }
        end = settled;
        while (events.size() > SIZE) {
            begin = index(events.removeFirst());
        }
    }

    private static long index(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
