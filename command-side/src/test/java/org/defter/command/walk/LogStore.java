package org.defter.command.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.kernel.DomainEvent;

/** The events of one town in memory: by stream and in the order of the record. */
final class LogStore implements EventStorageEngine {

    private final List<DomainEventMessage<?>> log = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final List<DomainEvent> recorded = new ArrayList<>();
    private final Map<Class<?>, List<DomainEvent>> byType = new HashMap<>();

    void clear() {
        log.clear();
        streams.clear();
        recorded.clear();
        byType.clear();
    }

    /** What was recorded, in the order of the record. */
    List<DomainEvent> events() {
        return recorded;
    }

    /** The events of one type, in the order of the record. */
    List<DomainEvent> events(Class<? extends DomainEvent> type) {
        return byType.getOrDefault(type, List.of());
    }

    List<DomainEventMessage<?>> log() {
        return log;
    }

    List<DomainEventMessage<?>> stream(String id) {
        return streams.getOrDefault(id, List.of());
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> one = (DomainEventMessage<?>) event;
            List<DomainEventMessage<?>> stream =
                    streams.computeIfAbsent(one.getAggregateIdentifier(), _ -> new ArrayList<>());
            if (stream.size() != one.getSequenceNumber()) {
                throw new ConcurrencyException("the stream has gone on");
            }
            stream.add(one);
            log.add(one);
            DomainEvent payload = (DomainEvent) one.getPayload();
            recorded.add(payload);
            byType.computeIfAbsent(payload.getClass(), _ -> new ArrayList<>()).add(payload);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> stream = stream(aggregateIdentifier);
        List<DomainEventMessage<?>> rest =
                stream.subList((int) Math.min(firstSequenceNumber, stream.size()), stream.size());
        return DomainEventStream.of(List.copyOf(rest));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long size = stream(aggregateIdentifier).size();
        return size == 0 ? Optional.empty() : Optional.of(size - 1);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots here");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("policies are handed the events one by one");
    }
}
