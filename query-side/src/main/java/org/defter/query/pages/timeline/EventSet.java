package org.defter.query.pages.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.defter.query.pages.platform.Json;

/**
 * Events that belong together: recorded by the same login within minutes, or following from the same request.
 *
 * @param events in the order they were given
 */
record EventSet(List<Json> events) {

    /** Longer than this apart, two events of one login are two occasions. */
    static final Duration TOGETHER = Duration.ofMinutes(5);

    EventSet {
        events = List.copyOf(events);
    }

    /** The event that tells who and when. */
    public Json first() {
        return events.getFirst();
    }

    /** The sets of neighbouring events. */
    static List<EventSet> of(List<Json> events) {
        List<EventSet> sets = new ArrayList<>();
        List<Json> set = new ArrayList<>();
        for (Json event : events) {
            if (!set.isEmpty() && !together(set.getLast(), event)) {
                sets.add(new EventSet(set));
                set.clear();
            }
            set.add(event);
        }
        if (!set.isEmpty()) {
            sets.add(new EventSet(set));
        }
        return List.copyOf(sets);
    }

    private static boolean together(Json one, Json other) {
        String request = one.text("correlationId");
        if (!request.isEmpty() && request.equals(other.text("correlationId"))) {
            return true;
        }
        Duration between = Duration.between(
                        Instant.parse(one.text("recordedAt")), Instant.parse(other.text("recordedAt")))
                .abs();
        return login(one).equals(login(other)) && between.compareTo(TOGETHER) <= 0;
    }

    private static String login(Json event) {
        Json who = event.object("who");
        return who.text("issuer") + " " + who.text("login");
    }
}
