package org.defter.query.platform.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.TownHall;
import org.defter.kernel.platform.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Streams as they were: their events read from the store and folded by the very code that fills the views. */
@Component
public class Streams {

    private final PostgresEventStorageEngine store;

    /** Streams of the given store. */
    public Streams(PostgresEventStorageEngine store) {
        this.store = store;
    }

    /**
     * An event with what the store knows of it.
     *
     * @param event what happened
     * @param stamp where and when it was recorded, and by whom
     */
    public record Recorded(DomainEvent event, EventStamp stamp) {}

    /** All events of a stream in its order; none for a stream that does not exist. */
    public List<Recorded> read(UUID stream) {
        List<Recorded> events = new ArrayList<>();
        for (TrackedEventMessage<?> message : store.readStream(stream.toString())) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            events.add(new Recorded((DomainEvent) event.getPayload(), EventStamp.of(event)));
        }
        return events;
    }

    /** The events of a stream that belong to a moment of the past, in its order. */
    public List<Recorded> read(UUID stream, Moment.Past moment) {
        return shown(read(stream), moment);
    }

    /**
     * Those events of a stream that belong to a moment of the past. What is said to have occurred before the stream began,
     * as a period may that begins anew from a rectified day, belongs to the day it began.
     *
     * @param events all events of the stream, in its order
     */
    public static List<Recorded> shown(List<Recorded> events, Moment.Past moment) {
        List<Recorded> shown = new ArrayList<>();
        for (Recorded recorded : events) {
            if (moment.shows(day(recorded, events.getFirst()), recorded.stamp())) {
                shown.add(recorded);
            } else if (moment.isBeginning()) {
                break;
            }
        }
        return shown;
    }

    /** The day from which an event counts in its stream, given the stream's first one. */
    static LocalDate day(Recorded recorded, Recorded first) {
        LocalDate day = recorded.event().occurredOn();
        LocalDate began = first.event().occurredOn();
        return day.isBefore(began) ? began : day;
    }

    /**
     * The beginnings of several streams.
     *
     * @param last the last version wanted of each
     */
    public Map<UUID, List<Recorded>> read(Map<UUID, Long> last) {
        Map<UUID, List<Recorded>> streams = new HashMap<>();
        if (last.isEmpty()) {
            return streams;
        }
        Map<String, Long> wanted = new HashMap<>();
        last.forEach((stream, version) -> wanted.put(stream.toString(), version));
        for (TrackedEventMessage<?> message : store.readStreams(wanted)) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            streams.computeIfAbsent(UUID.fromString(event.getAggregateIdentifier()), id -> new ArrayList<>())
                    .add(new Recorded((DomainEvent) event.getPayload(), EventStamp.of(event)));
        }
        return streams;
    }

    /**
     * The day of a moment in Europe/Istanbul.
     *
     * @param today the day of now, and of a place in the record before its beginning
     */
    public LocalDate day(Moment moment, LocalDate today) {
        return switch (moment) {
            case Moment.Now _ -> today;
            case Moment.Position position ->
                store.recordedAt(position.position())
                        .map(at -> LocalDate.ofInstant(at, TownHall.ZONE))
                        .orElse(today);
            case Moment.RecordedBefore before ->
                LocalDate.ofInstant(before.end().minusNanos(1), TownHall.ZONE);
            case Moment.OccurredUntil until -> until.day();
        };
    }

    /**
     * The last place in the record that was recorded before an instant, for lists that join streams: what was recorded by then
     * is a beginning of the record, also where the clocks of two nodes differ.
     *
     * @return 0 before the first
     */
    public long place(Moment.RecordedBefore moment) {
        return store.lastBefore(moment.end());
    }

    /** The view of a stream at a moment of the past; none if it had not begun, or is of something else. */
    public <V extends DossierView<V>, E extends DomainEvent> Optional<V> view(
            DossierFold<V, E> fold, UUID stream, Moment.Past moment) {
        return Optional.ofNullable(view(fold, ofKind(fold.root(), read(stream, moment))));
    }

    /** The events of a stream, if it is one of that kind: whoever asks may hold the identifier of something else. */
    public static List<Recorded> ofKind(Class<? extends DomainEvent> root, List<Recorded> events) {
        return events.isEmpty() || root.isInstance(events.getFirst().event()) ? events : List.of();
    }

    /** The view that events of a stream add up to; none of no event. */
    public static <V extends DossierView<V>, E extends DomainEvent> @Nullable V view(
            DossierFold<V, E> fold, List<Recorded> events) {
        @Nullable V view = null;
        for (Recorded recorded : events) {
            view = fold.next(view, fold.root().cast(recorded.event()), recorded.stamp());
        }
        return view;
    }
}
