package org.defter.kernel.serialization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.monitoring.MonitoringEvent;

/** The names under which the store keeps the kind of a stream, beside each of its events. */
public final class AggregateTypes {

    private AggregateTypes() {}

    /**
     * The kind of stream an event belongs to.
     *
     * @throws IllegalArgumentException if it is no event of any sealed root
     */
    public static String of(Class<?> event) {
        return Arrays.stream(EventRoots.all())
                .filter(root -> root.isAssignableFrom(event))
                .findFirst()
                .map(AggregateTypes::named)
                .orElseThrow(() -> new IllegalArgumentException(event + " belongs to no stream"));
    }

    /** All of them. */
    public static Set<String> all() {
        return Arrays.stream(EventRoots.all()).map(AggregateTypes::named).collect(Collectors.toUnmodifiableSet());
    }

    private static String named(Class<?> root) {
        if (root == MonitoringEvent.class) {
            return "MonitoringPeriod";
        }
        if (root == ArchiveEvent.class) {
            return "ArchiveRecord";
        }
        String name = root.getSimpleName();
        return name.substring(0, name.length() - "Event".length());
    }
}
