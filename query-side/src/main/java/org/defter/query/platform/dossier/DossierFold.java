package org.defter.query.platform.dossier;

import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one stream add up to a dossier. Pure: the same events give the same view, today and for any earlier
 * day.
 *
 * @param <V> the view
 * @param <E> the sealed root of the stream's events
 */
public interface DossierFold<V extends DossierView<V>, E extends DomainEvent> {

    /** The sealed root whose events are folded. */
    Class<E> root();

    /** The events that leave nothing in the view; all others do, and a test says so. */
    Set<Class<? extends E>> ignores();

    /**
     * The view after one more event.
     *
     * @param view the view so far; none before the first event of the stream
     * @throws IllegalStateException if the stream does not begin with its first event
     */
    V evolve(@Nullable V view, E event, EventStamp stamp);

    /** The view after one more event, showing that event's version. */
    default V next(@Nullable V view, E event, EventStamp stamp) {
        return evolve(view, event, stamp).at(stamp.version());
    }

    /** The view so far of an event that cannot be a stream's first. */
    static <T> T begun(@Nullable T view, DomainEvent event) {
        if (view == null) {
            throw new IllegalStateException("The stream " + event.streamId() + " does not begin with a "
                    + event.getClass().getSimpleName());
        }
        return view;
    }
}
