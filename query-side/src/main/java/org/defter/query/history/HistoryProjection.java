package org.defter.query.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one row per event, whatever the event; none is left out. The only writer of the tables of the history. */
@Component
@ProcessingGroup("view-history")
class HistoryProjection {

    private static final String TIE = "tie/";
    private static final String NAME = "name/";

    private final HistoryRepository events;
    private final HistoryNameRepository names;
    private final HistoryMemoryRepository memory;
    private final EventRegistry registry;

    HistoryProjection(
            HistoryRepository events,
            HistoryNameRepository names,
            HistoryMemoryRepository memory,
            EventRegistry registry) {
        this.events = events;
        this.names = names;
        this.memory = memory;
        this.registry = registry;
    }

    @EventHandler
    void on(DomainEvent event, EventStamp stamp) {
        if (events.findById(stamp.position()).isPresent()) {
            return;
        }
        HistoryNames.givenBy(event).forEach(named -> {
            names.save(new HistoryNameEntry(named.id(), stamp.position(), named.name()));
            memory.save(new HistoryMemoryEntry(NAME + named.id(), named.name()));
        });
        events.save(entry(event, stamp));
        tie(event);
    }

    @ResetHandler
    void reset() {
        events.deleteAllInBatch();
        names.deleteAllInBatch();
        memory.deleteAllInBatch();
    }

    private HistoryEntry entry(DomainEvent event, EventStamp stamp) {
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
        entry.actorPerson = personBehind(entry.actorIssuer, entry.actorSubject);
        entry.office = said(stamp, EventMetadata.OFFICE);
        entry.onBehalfOf = Optional.ofNullable(said(stamp, EventMetadata.ON_BEHALF_OF))
                .map(UUID::fromString)
                .orElse(null);
        entry.correlationId = said(stamp, EventMetadata.CORRELATION_ID);
        entry.rules = HistoryRules.of(event).toArray(String[]::new);
        Set<UUID> mentions = new LinkedHashSet<>();
        mentioned(event, mentions);
        entry.mentions = mentions.toArray(UUID[]::new);
        entry.payload = DefterJson.mapper().writeValueAsString(event);
        Map<String, Object> context = new TreeMap<>(stamp.metadata());
        context.remove(EventMetadata.SALT);
        entry.metadata = DefterJson.mapper().writeValueAsString(context);
        entry.previous = replaced(event);
        entry.search = search(event, type.name(), mentions);
        return entry;
    }

    /** What the event replaces, as JSON of the field; empty if nothing. */
    private String replaced(DomainEvent event) {
        Optional<HistoryPlaces.Place> place = HistoryPlaces.of(event);
        if (place.isEmpty()) {
            return "";
        }
        String path = place.get().place();
        String before = memory.findById(path).map(row -> row.content).orElse("");
        memory.save(new HistoryMemoryEntry(
                path, DefterJson.mapper().writeValueAsString(place.get().value())));
        return before;
    }

    /** Both languages, so that a reader finds what a sentence says in either. */
    private String search(DomainEvent event, String type, Collection<UUID> mentions) {
        Map<UUID, String> known = new HashMap<>();
        for (UUID id : mentions) {
            memory.findById(NAME + id).ifPresent(row -> known.put(id, row.content));
        }
        return String.join(
                "\n",
                List.of(Codes.TURKISH, Locale.ENGLISH).stream()
                        .map(locale -> Sentences.in(locale).tell(type, new Telling(event, locale, known::get)))
                        .toList());
    }

    private static void mentioned(Object content, Set<UUID> mentions) {
        switch (content) {
            case Record inner -> {
                UUID id = Telling.identified(inner);
                if (id != null) {
                    mentions.add(id);
                }
                Telling.components(inner).forEach(value -> mentioned(value, mentions));
            }
            case Iterable<?> all -> all.forEach(one -> mentioned(one, mentions));
            default -> {
                // A plain value mentions nobody.
            }
        }
    }

    private void tie(DomainEvent event) {
        switch (event) {
            case AccountLinked linked
            when linked.personId() != null ->
                memory.save(new HistoryMemoryEntry(
                        TIE + linked.accountId(), linked.personId().toString()));
            case AccountLinked linked -> memory.deleteById(TIE + linked.accountId());
            case AccountUnlinked unlinked -> memory.deleteById(TIE + unlinked.accountId());
            default -> {
                // Only accounts tie logins to persons.
            }
        }
    }

    private @Nullable UUID personBehind(@Nullable String issuer, @Nullable String subject) {
        if (issuer == null || subject == null || issuer.isBlank() || subject.isBlank()) {
            return null;
        }
        return memory.findById(TIE + new LoginId(issuer, subject).accountId())
                .map(row -> UUID.fromString(row.content))
                .orElse(null);
    }

    private static @Nullable String said(EventStamp stamp, String key) {
        Object value = stamp.metadata().get(key);
        return value == null ? null : value.toString();
    }
}
