package org.defter.command.platform;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.defter.kernel.DomainEvent;

/** The one thing every aggregate shell does with a decision: apply it and answer with the version it led to. */
public final class Recording {

    private Recording() {}

    /**
     * Applies the events to the aggregate at hand.
     *
     * @return the version of the stream, 0 after its first event; becomes the {@code ETag}
     */
    public static Long of(List<? extends DomainEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }
}
