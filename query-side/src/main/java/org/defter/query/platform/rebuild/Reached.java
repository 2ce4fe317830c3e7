package org.defter.query.platform.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.Segment;

/**
 * How far a processor has come, segment by segment: a view is what its events up to these positions make of it, however far
 * apart they are.
 *
 * @param positions the position up to which each segment has handled everything, 0 for nothing, by the segment's number
 */
record Reached(SortedMap<Integer, Long> positions) {

    Reached {
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("a processor has at least one segment");
        }
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    /** Nothing handled yet. */
    static Reached nothing(Collection<Integer> segments) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        segments.forEach(segment -> positions.put(segment, 0L));
        return new Reached(positions);
    }

    /** The position up to which every segment has handled everything. */
    long lowest() {
        return Collections.min(positions.values());
    }

    /** The position up to which the foremost segment has. */
    long highest() {
        return Collections.max(positions.values());
    }

    /** Whether both are about the same segments. */
    boolean sameSegments(Reached other) {
        return positions.keySet().equals(other.positions.keySet());
    }

    /** The same, but no segment further than the position. */
    Reached atMost(long position) {
        SortedMap<Integer, Long> bounded = new TreeMap<>();
        positions.forEach((segment, reached) -> bounded.put(segment, Math.min(reached, position)));
        return new Reached(bounded);
    }

    /** The same with every segment as far as in the other, if that is further. */
    Reached advancedTo(Reached other) {
        SortedMap<Integer, Long> further = new TreeMap<>(positions);
        positions
                .keySet()
                .forEach(segment -> further.merge(segment, other.positions.getOrDefault(segment, 0L), Math::max));
        return new Reached(further);
    }

    /** Whether every segment is as far as in the other. */
    boolean covers(Reached other) {
        return positions.entrySet().stream()
                .allMatch(entry -> entry.getValue() >= other.positions.getOrDefault(entry.getKey(), 0L));
    }

    /**
     * The segments that handle the event on the way from here to there.
     *
     * @param position of the event
     */
    List<Segment> handling(long position, Reached there) {
        int[] all = numbers();
        List<Segment> handling = new ArrayList<>();
        positions.forEach((segment, reached) -> {
            if (reached < position && position <= there.positions.getOrDefault(segment, 0L)) {
                handling.add(Segment.computeSegment(segment, all));
            }
        });
        return handling;
    }

    int[] numbers() {
        return positions.keySet().stream().mapToInt(Integer::intValue).toArray();
    }
}
