package org.defter.query.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.batch.Mentions;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one row per event, whatever the event; none is left out. The only writer of the tables of the history. */
@Component
@ProcessingGroup("view-history")
class HistoryProjection {

    private final HistoryRepository events;
    private final HistoryNameRepository names;
    private final HistoryMemoryRepository memory;
    private final EventRegistry registry;
    private final Batches batches;

    HistoryProjection(
            HistoryRepository events,
            HistoryNameRepository names,
            HistoryMemoryRepository memory,
            EventRegistry registry,
            Batches batches) {
        this.events = events;
        this.names = names;
        this.memory = memory;
        this.registry = registry;
        this.batches = batches;
    }

    @EventHandler
    void on(DomainEvent event, EventStamp stamp) {
        HistoryBatch batch = batches.current(this, HistoryBatch::begin);
        if (batch.shows(stamp.position())) {
            return;
        }
        List<HistoryNames.Named> given = HistoryNames.givenBy(event);
        HistoryEntry entry = entry(event, stamp, batch, given);
        given.forEach(named -> batch.name(named, stamp.position()));
        HistoryPlaces.of(event)
                .ifPresent(place -> batch.put(place.place(), DefterJson.mapper().writeValueAsString(place.value())));
        batch.add(entry);
        tie(event, batch);
    }

    @ResetHandler
    void reset() {
        events.deleteAllInBatch();
        names.deleteAllInBatch();
        memory.deleteAllInBatch();
    }

    private HistoryEntry entry(
            DomainEvent event, EventStamp stamp, HistoryBatch batch, Collection<HistoryNames.Named> given) {
        EventRegistry.StoredType type = registry.requireType(event.getClass());
        HistoryEntry entry = new HistoryEntry(stamp.position());
        entry.streamType = HistoryStream.of(event).name();
        entry.streamId = UUID.fromString(event.streamId());
        entry.version = stamp.version();
        entry.type = type.name();
        entry.revision = type.revision();
        entry.occurredOn = event.occurredOn();
        entry.recordedAt = stamp.recordedAt();
        entry.actorIssuer = said(stamp, EventMetadata.ACTOR_ISSUER);
        entry.actorSubject = said(stamp, EventMetadata.ACTOR_SUBJECT);
        entry.actorPerson = batch.personBehind(entry.actorIssuer, entry.actorSubject);
        entry.office = said(stamp, EventMetadata.OFFICE);
        entry.onBehalfOf = Optional.ofNullable(said(stamp, EventMetadata.ON_BEHALF_OF))
                .map(UUID::fromString)
                .orElse(null);
        entry.correlationId = said(stamp, EventMetadata.CORRELATION_ID);
        entry.rules = HistoryRules.of(event).toArray(String[]::new);
        Set<UUID> mentions = Mentions.in(event);
        entry.mentions = mentions.toArray(UUID[]::new);
        entry.payload = DefterJson.mapper().writeValueAsString(event);
        Map<String, Object> context = new TreeMap<>(stamp.metadata());
        context.remove(EventMetadata.SALT);
        entry.metadata = DefterJson.mapper().writeValueAsString(context);
        entry.previous = HistoryPlaces.of(event)
                .flatMap(place -> batch.at(place.place()))
                .orElse("");
        entry.eventId = stamp.eventId();
        entry.refs = HistoryReferences.in(event).toArray(String[]::new);
        entry.texts = Telling.leaves(event).values().stream()
                .flatMap(HistoryProjection::texts)
                .distinct()
                .collect(Collectors.joining("\n"));
        entry.search = search(event, type.name(), mentions, batch, given);
        return entry;
    }

    /** Both languages, so that a reader finds what a sentence says in either. */
    private static String search(
            DomainEvent event,
            String type,
            Collection<UUID> mentions,
            HistoryBatch batch,
            Collection<HistoryNames.Named> given) {
        Map<UUID, String> known = new HashMap<>();
        for (UUID id : mentions) {
            batch.name(id).ifPresent(name -> known.put(id, name));
        }
        given.forEach(named -> known.put(named.id(), named.name()));
        return Sentences.in(Codes.TURKISH).tell(type, new Telling(event, Codes.TURKISH, known::get))
                + "\n"
                + Sentences.in(Locale.ENGLISH).tell(type, new Telling(event, Locale.ENGLISH, known::get));
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Collection<?> all -> all.stream().flatMap(HistoryProjection::texts);
            case Record inner -> Telling.leaves(inner).values().stream()
                    .filter(leaf -> !leaf.equals(inner))
                    .flatMap(HistoryProjection::texts);
            default -> Stream.empty();
        };
    }

    private static void tie(DomainEvent event, HistoryBatch batch) {
        switch (event) {
            case AccountLinked linked -> batch.tie(linked.accountId(), linked.personId());
            case AccountUnlinked unlinked -> batch.tie(unlinked.accountId(), null);
            default -> {
                // Only accounts tie logins to persons.
            }
        }
    }

    private static @Nullable String said(EventStamp stamp, String key) {
        Object value = stamp.metadata().get(key);
        return value == null ? null : value.toString();
    }
}
