package org.defter.query.history;

import static org.defter.query.platform.Filters.atLeast;
import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.equal;
import static org.defter.query.platform.Filters.holds;

import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.TownHall;
import org.defter.kernel.access.Role;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.platform.EntityLists;
import org.defter.query.platform.Filters;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.PastScale;
import org.defter.query.platform.past.PastLists;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Finds events and tells them in the reader's language. */
@Component
public class HistoryQueries {

    private final HistoryRepository events;
    private final HistoryNameRepository names;
    private final EventRegistry registry;
    private final EntityLists lists;
    private final PastLists past;

    HistoryQueries(
            HistoryRepository events,
            HistoryNameRepository names,
            EventRegistry registry,
            EntityLists lists,
            PastLists past) {
        this.lists = lists;
        this.past = past;
        this.events = events;
        this.names = names;
        this.registry = registry;
    }

    /**
     * One page of events in the order of the record.
     *
     * @param moment when they are looked at: what had been recorded, or had happened, by then
     * @param raw whether payload and metadata are shown as well
     */
    @Transactional(readOnly = true)
    Page<HistoryView> find(FindHistory query, Moment moment, Paging paging, Locale locale, boolean raw) {
        Optional<Mark> mark = past.mark(moment);
        Specification<HistoryEntry> wanted = Specification.allOf(
                equal("streamId", query.stream()),
                equal("streamType", query.kind() == null ? null : query.kind().name()),
                query.person() == null
                        ? Specification.<HistoryEntry>unrestricted()
                        : Specification.anyOf(
                                holds("mentions", query.person()),
                                equal("onBehalfOf", query.person()),
                                equal("actorPerson", query.person())),
                holds("mentions", query.unit()),
                equal("type", query.type()),
                holds("rules", query.rule()),
                equal("actorSubject", query.actor()),
                equal("office", query.office() == null ? null : query.office().claim()),
                equal("correlationId", query.correlation()),
                bears(query.reference(), mark),
                atLeast("occurredOn", query.from()),
                atMost("occurredOn", query.to()),
                atLeast("recordedAt", query.recordedFrom() == null ? null : begin(query.recordedFrom())),
                before(
                        query.recordedTo() == null
                                ? null
                                : begin(query.recordedTo().plusDays(1))),
                finds(query.q()),
                counting(mark));
        return lists.find(HistoryEntry.class, wanted, paging, rows -> views(rows, mark, locale, raw), "position");
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(TownHall.ZONE).toInstant();
    }

    private static Specification<HistoryEntry> before(@Nullable Instant end) {
        return end == null
                ? Specification.unrestricted()
                : (root, query, cb) -> cb.lessThan(root.get("recordedAt"), end);
    }

    /** Events in which the number stands, and those of the proposals and reviews in whose course it stands. */
    private static Specification<HistoryEntry> bears(@Nullable String reference, Optional<Mark> mark) {
        if (reference == null || reference.isBlank()) {
            return Specification.unrestricted();
        }
        List<Specification<HistoryEntry>> numbers = HistoryReferences.meant(reference).stream()
                .map(number -> Filters.<HistoryEntry>holds("refs", number))
                .toList();
        Specification<HistoryEntry> stands = Specification.anyOf(numbers).and(counting(mark));
        return stands.or((root, query, cb) -> {
            Subquery<UUID> files = Objects.requireNonNull(query).subquery(UUID.class);
            Root<HistoryEntry> file = files.from(HistoryEntry.class);
            files.select(file.get("streamId"))
                    .where(
                            stands.toPredicate(file, query, cb),
                            file.get("streamType").in(HistoryStream.PROPOSAL.name(), HistoryStream.REVIEW.name()));
            return root.get("streamId").in(files);
        });
    }

    /** Events whose words are found (ADR 0041). */
    private static Specification<HistoryEntry> finds(@Nullable String words) {
        return words == null || words.isBlank()
                ? Specification.unrestricted()
                : (root, query, cb) ->
                        cb.isTrue(cb.function("query.tr_finds", Boolean.class, root.get("fts"), cb.literal(words)));
    }

    /** Events that count at a mark. One said to have occurred before its stream began counts from the day it began (ADR 0040). */
    private static Specification<HistoryEntry> counting(Optional<Mark> moment) {
        if (moment.isEmpty()) {
            return Specification.unrestricted();
        }
        Mark mark = moment.get();
        return switch (mark.scale()) {
            case POSITION -> atMost("position", mark.value());
            case OCCURRED -> {
                LocalDate day = LocalDate.ofEpochDay(mark.value());
                yield Filters.<HistoryEntry, LocalDate>atMost("occurredOn", day).and((root, query, cb) -> {
                    Subquery<Long> began = Objects.requireNonNull(query).subquery(Long.class);
                    Root<HistoryEntry> first = began.from(HistoryEntry.class);
                    began.select(first.get("position"))
                            .where(
                                    cb.equal(first.get("streamId"), root.get("streamId")),
                                    cb.equal(first.get("version"), 0L),
                                    cb.lessThanOrEqualTo(first.get("occurredOn"), day));
                    return cb.exists(began);
                });
            }
            case RECORDED -> throw new IllegalStateException("Instants are places in the record: " + mark);
        };
    }

    /** One event, if it counts at the moment. */
    @Transactional(readOnly = true)
    Optional<HistoryView> at(long position, Moment moment, Locale locale, boolean raw) {
        Optional<Mark> mark = past.mark(moment);
        return events.findOne(Specification.allOf(equal("position", position), counting(mark)))
                .map(entry -> views(List.of(entry), mark, locale, raw).getFirst());
    }

    /** Several events by their places in the record; one that has not been told yet is missing. */
    @Transactional(readOnly = true)
    public Map<Long, HistoryView> at(Collection<Long> positions, Locale locale) {
        return views(events.findAllById(positions), Optional.empty(), locale, false).stream()
                .collect(Collectors.toMap(HistoryView::position, Function.identity()));
    }

    /** What these are called now; what never had a name is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> latest = new HashMap<>();
        names.findByIdInOrderByPosition(ids).forEach(given -> latest.put(given.id, given.name));
        return latest;
    }

    /** Whether there is, or was, such a stream. */
    @Transactional(readOnly = true)
    boolean knows(HistoryStream kind, UUID stream, Moment moment) {
        return events.exists(Specification.allOf(
                equal("streamId", stream), equal("streamType", kind.name()), counting(past.mark(moment))));
    }

    private List<HistoryView> views(List<HistoryEntry> entries, Optional<Mark> mark, Locale locale, boolean raw) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (HistoryEntry entry : entries) {
            ids.add(entry.streamId);
            ids.addAll(List.of(entry.mentions));
            Stream.of(entry.actorPerson, entry.onBehalfOf)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        // What was known then knew no later name; what had happened by a day is told as known today.
        long newest = mark.filter(one -> one.scale() == PastScale.POSITION)
                .map(Mark::value)
                .orElse(PastScale.OPEN);
        NamesThen namesThen = NamesThen.of(names.findByIdInOrderByPosition(ids).stream()
                .filter(row -> row.position <= newest)
                .toList());
        return entries.stream()
                .map(entry -> view(entry, namesThen, locale, raw))
                .toList();
    }

    private HistoryView view(HistoryEntry entry, NamesThen namesThen, Locale locale, boolean raw) {
        DomainEvent event = (DomainEvent)
                DefterJson.mapper().readValue(entry.payload, registry.requireClass(entry.type, entry.revision));
        Telling telling = new Telling(event, locale, id -> namesThen.name(id, entry.position));
        return new HistoryView(
                entry.position,
                entry.eventId,
                new HistoryView.Subject(
                        HistoryStream.valueOf(entry.streamType), entry.streamId, telling.named(entry.streamId)),
                entry.version,
                entry.type,
                entry.revision,
                Sentences.in(locale).tell(entry.type, telling),
                new HistoryView.Who(
                        entry.actorSubject,
                        entry.actorIssuer,
                        person(entry.actorPerson, telling),
                        entry.office,
                        officeText(entry.office, locale)),
                person(entry.onBehalfOf, telling),
                entry.recordedAt,
                entry.occurredOn,
                List.of(entry.rules),
                changes(event, entry.previous, telling, locale),
                entry.correlationId,
                raw ? asWritten(entry.payload) : null,
                raw ? asWritten(entry.metadata) : null);
    }

    private static Map<String, Object> asWritten(String json) {
        return DefterJson.mapper().readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static List<HistoryView.Change> changes(
            DomainEvent event, String previous, Telling telling, Locale locale) {
        Map<String, Object> after = Telling.leaves(event);
        after.remove("occurredOn");
        after.values()
                .removeIf(value -> value instanceof Record id
                        && Objects.equals(Telling.identified(id), UUID.fromString(event.streamId())));
        Map<String, Object> before = new LinkedHashMap<>();
        if (!previous.isEmpty()) {
            HistoryPlaces.Place place = HistoryPlaces.of(event).orElseThrow();
            before.putAll(Telling.leaves(
                    place.field(),
                    DefterJson.mapper().readValue(previous, place.value().getClass())));
            after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
            before.keySet().removeIf(path -> !after.containsKey(path) && stillThere(event, path, before.get(path)));
        }
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        List<HistoryView.Change> changes = new ArrayList<>();
        for (String path : paths) {
            changes.add(new HistoryView.Change(
                    path,
                    Sentences.in(locale).field(path),
                    telling.inWords(before.get(path)),
                    telling.inWords(after.get(path))));
        }
        return changes;
    }

    private static boolean stillThere(DomainEvent event, String path, @Nullable Object value) {
        return Objects.equals(Telling.leaves(event).get(path), value);
    }

    private static HistoryView.@Nullable Person person(@Nullable UUID id, Telling telling) {
        return id == null ? null : new HistoryView.Person(id, telling.named(id));
    }

    private static @Nullable String officeText(@Nullable String office, Locale locale) {
        return office == null ? null : Codes.in(locale).text(Role.of(office));
    }

    /** Who was called what at which point of the record. */
    private record NamesThen(Map<UUID, List<HistoryNameEntry>> all) {

        static NamesThen of(Collection<HistoryNameEntry> rows) {
            Map<UUID, List<HistoryNameEntry>> all = new HashMap<>();
            rows.forEach(
                    row -> all.computeIfAbsent(row.id, id -> new ArrayList<>()).add(row));
            return new NamesThen(all);
        }

        /** The name as of the position; the first one ever for an event before it. */
        @Nullable
        String name(UUID id, long position) {
            List<HistoryNameEntry> given = all.getOrDefault(id, List.of());
            String name = given.isEmpty() ? null : given.getFirst().name;
            for (HistoryNameEntry row : given) {
                if (row.position <= position) {
                    name = row.name;
                }
            }
            return name;
        }
    }
}
