package org.defter.kernel.platform.feed;

import java.util.List;
import org.defter.kernel.feed.FeedEvent;

/**
 * A piece of the record.
 *
 * @param events what was wanted of it, in the order of the record
 * @param next the position up to which nothing is missing: the next piece begins after it
 * @param more whether there may be more already
 */
public record FeedPage(List<FeedEvent> events, long next, boolean more) {

    /** Copies the events. */
    public FeedPage {
        events = List.copyOf(events);
    }
}
