package org.defter.query.platform.dossier;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;

/**
 * What the store knows of an event beside its content. Handlers of events may ask for it as a parameter.
 *
 * @param position its place in the order of the whole store
 * @param version its place in its stream, 0 for the first; what a command answers as {@code ETag}
 * @param recordedAt when it was recorded, by the store's clock
 * @param eventId its identifier in the store
 * @param metadata who acted and in which context, see {@link org.defter.kernel.EventMetadata}
 */
public record EventStamp(long position, long version, Instant recordedAt, String eventId, Map<String, ?> metadata) {

    /** Copies the metadata. */
    public EventStamp {
        metadata = Map.copyOf(metadata);
    }

    /**
     * The place of an event in the order of the whole store. A dead letter keeps its token, so that a retried event has the
     * position it always had.
     */
    public static long positionOf(Message<?> message) {
        return message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    /** What the store says of an event it has given; position 0 if the event does not say where it stands. */
    public static EventStamp of(DomainEventMessage<?> event) {
        return new EventStamp(
                positionOf(event),
                event.getSequenceNumber(),
                event.getTimestamp(),
                event.getIdentifier(),
                event.getMetaData());
    }
}
