package org.defter.kernel.platform.eventstore;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The events of streams that were read lately, deserialised, the least recently read given up first.
 *
 * <p>It holds beginnings of streams and never says that a stream ends there. A committed event never changes and nothing
 * can come before it, so a beginning stays right for ever, on every node; who reads asks the store for the rest.
 */
final class StreamCache {

    /** A stored event takes a few times its size as objects; the bound is meant for these. */
    private static final int WEIGHT = 4;

    private final long bound;
    private final Map<String, Beginning> streams = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    private record Beginning(List<DomainEventMessage<?>> events, long weight) {}

    /** A cache of so many bytes. */
    StreamCache(long bytes) {
        this.bound = bytes;
    }

    boolean used() {
        return bound > 0;
    }

    /** The first events of the stream, from sequence number 0 without a gap; none if it is not here. */
    synchronized List<DomainEventMessage<?>> get(String stream) {
        Beginning known = streams.get(stream);
        return known == null ? List.of() : known.events();
    }

    /**
     * Adds a committed event to the stream it continues. One that would leave a gap behind what is here is left out: whoever
     * reads the stream next finds it in the store.
     *
     * @param event as the store would answer it
     * @param bytes its stored bytes
     */
    synchronized void extend(DomainEventMessage<?> event, long bytes) {
        List<DomainEventMessage<?>> known = get(event.getAggregateIdentifier());
        if (event.getSequenceNumber() == known.size()) {
            List<DomainEventMessage<?>> longer = new ArrayList<>(known);
            longer.add(event);
            put(event.getAggregateIdentifier(), List.copyOf(longer), bytes);
        }
    }

    /**
     * Keeps the first events of a stream, unless more of them are here already.
     *
     * @param events committed ones, from sequence number 0 without a gap
     * @param further stored bytes of those that were not here
     */
    synchronized void put(String stream, List<DomainEventMessage<?>> events, long further) {
        Beginning before = streams.get(stream);
        if (before != null && before.events().size() >= events.size()) {
            return;
        }
        long known = before == null ? 0 : before.weight();
        long now = known + further * WEIGHT;
        // One stream must not drive out all others.
        if (now > bound / 4) {
            streams.remove(stream);
            weight -= known;
            return;
        }
        streams.put(stream, new Beginning(events, now));
        weight += now - known;
        for (Iterator<Beginning> oldest = streams.values().iterator(); weight > bound && oldest.hasNext(); ) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
