package org.defter.query.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The thread as it was: what the events up to a moment add up to, by the changes that fill the tables, in the order of the record. Pure;
 * {@link LineageStore} does the same to the tables.
 */
final class LineageThen {

    private final Map<UUID, Thing> things = new LinkedHashMap<>();
    private final Map<Joined, Link> links = new LinkedHashMap<>();

    private LineageThen() {}

    /** Something in the thread, as far as it has come. */
    private static final class Thing {

        private final LineageKind kind;
        private final long since;
        private @Nullable String code;
        private String title;
        private @Nullable LocalDate endedOn;
        private @Nullable Long ended;
        private @Nullable Long update;

        Thing(LineageKind kind, String title, long since) {
            this.kind = kind;
            this.title = title;
            this.since = since;
        }

        void end(@Nullable LocalDate day, @Nullable Long position) {
            endedOn = day;
            ended = position;
        }
    }

    /** One event joins two things in one way once. */
    private record Joined(UUID from, UUID to, LineageRelation relation, long position) {}

    /**
     * A link and the event that made it.
     *
     * @param ordinal its place among the links of the event, from 0
     */
    private record Link(UUID from, LineageRelation relation, UUID to, int ordinal, Recorded made) {

        Joined joined() {
            return new Joined(from, to, relation, made.stamp().position());
        }

        Link between(UUID one, UUID other) {
            return new Link(one, relation, other, ordinal, made);
        }
    }

    /** The thread after these events, in their order. */
    static LineageThen of(List<Recorded> events) {
        LineageThen then = new LineageThen();
        events.forEach(then::apply);
        return then;
    }

    /** What an event changes in the thread; nothing if its stream is none of those the thread leads through. */
    static List<LineageChange> changes(DomainEvent event) {
        return switch (event) {
            case PlanEvent e -> Lineage.changes(e);
            case ProposalEvent e -> ProposalLineage.changes(e);
            case ProjectEvent e -> ProjectLineage.changes(e);
            case PartnershipEvent e -> PartnershipLineage.changes(e);
            case MonitoringEvent e -> MonitoringLineage.changes(e);
            default -> List.of();
        };
    }

    /**
     * What something was known by then.
     *
     * @param id what it is known by now
     * @param later the events that do not belong to the moment, in their order
     */
    static UUID known(UUID id, List<Recorded> later) {
        UUID known = id;
        for (Recorded recorded : later.reversed()) {
            for (LineageChange change : changes(recorded.event())) {
                if (change instanceof LineageChange.Renumbered renumbered
                        && renumbered.after().equals(known)) {
                    known = renumbered.before();
                }
            }
        }
        return known;
    }

    private void apply(Recorded recorded) {
        EventStamp stamp = recorded.stamp();
        LocalDate day = recorded.event().occurredOn();
        int ordinal = 0;
        for (LineageChange change : changes(recorded.event())) {
            switch (change) {
                case LineageChange.Named named -> name(named, stamp.position());
                case LineageChange.Linked(UUID from, LineageRelation relation, UUID to) ->
                    add(new Link(from, relation, to, ordinal++, recorded));
                case LineageChange.Ended(UUID id, boolean withParts) ->
                    (withParts ? parts(id, true) : Set.of(id))
                            .stream()
                                    .map(things::get)
                                    .filter(Objects::nonNull)
                                    .filter(thing -> thing.endedOn == null)
                                    .forEach(thing -> thing.end(day, stamp.position()));
                case LineageChange.Revived(UUID id) -> find(id).ifPresent(thing -> thing.end(null, null));
                case LineageChange.Renumbered renumbered -> renumber(renumbered);
                case LineageChange.UpdateBegan(UUID plan) ->
                    find(plan).ifPresent(thing -> thing.update = stamp.position());
                case LineageChange.UpdateFell(UUID plan) -> fall(plan, day, stamp.position());
            }
        }
    }

    private Optional<Thing> find(UUID id) {
        return Optional.ofNullable(things.get(id));
    }

    private void name(LineageChange.Named named, long position) {
        Thing thing = things.computeIfAbsent(named.id(), _ -> new Thing(named.kind(), named.title(), position));
        thing.title = named.title();
        if (named.code() != null) {
            thing.code = named.code();
        }
    }

    private void add(Link link) {
        links.putIfAbsent(link.joined(), link);
    }

    /** Everything it contains, near and far. */
    private Set<UUID> parts(UUID whole, boolean itself) {
        Set<UUID> found = new HashSet<>();
        if (itself) {
            found.add(whole);
        }
        Map<UUID, List<Link>> contained = links.values().stream()
                .filter(link -> link.relation() == LineageRelation.CONTAINS)
                .collect(Collectors.groupingBy(Link::from));
        List<UUID> open = new ArrayList<>(List.of(whole));
        while (!open.isEmpty()) {
            for (Link link : contained.getOrDefault(open.removeLast(), List.of())) {
                if (found.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return found;
    }

    private void renumber(LineageChange.Renumbered change) {
        Thing thing = things.remove(change.before());
        if (thing != null) {
            thing.title = change.title();
            things.put(change.after(), thing);
        }
        List<Link> all = List.copyOf(links.values());
        links.clear();
        Function<UUID, UUID> now = id -> id.equals(change.before()) ? change.after() : id;
        all.forEach(link -> add(link.between(now.apply(link.from()), now.apply(link.to()))));
    }

    private void fall(UUID plan, LocalDate day, long position) {
        Long began = find(plan).map(thing -> thing.update).orElse(null);
        if (began == null) {
            return;
        }
        List<Thing> parts = parts(plan, false).stream()
                .map(things::get)
                .filter(Objects::nonNull)
                .toList();
        parts.stream()
                .filter(part -> part.ended != null && part.ended >= began && part.ended <= position)
                .forEach(part -> part.end(null, null));
        parts.stream()
                .filter(part -> part.since >= began && part.since <= position)
                .forEach(part -> part.end(day, position));
    }

    /** Something of that kind, if it was there. */
    Optional<LineageView.Thing> thing(LineageKind kind, UUID id, Locale locale) {
        return find(id).filter(thing -> thing.kind == kind).map(thing -> shown(id, thing, locale));
    }

    /** The links that lead to it, nearest first. */
    List<LineageView.Link> authorising(UUID id, Locale locale) {
        return reached(id, Link::to, Link::from, locale);
    }

    /** The links that lead on from it, nearest first. */
    List<LineageView.Link> authorised(UUID id, Locale locale) {
        return reached(id, Link::from, Link::to, locale);
    }

    private List<LineageView.Link> reached(
            UUID id, Function<Link, UUID> near, Function<Link, UUID> far, Locale locale) {
        Map<UUID, List<Link>> at = links.values().stream().collect(Collectors.groupingBy(near));
        IdentityHashMap<Link, Integer> distances = new IdentityHashMap<>();
        Set<UUID> seen = new HashSet<>(Set.of(id));
        List<UUID> front = List.of(id);
        for (int distance = 1; distance <= LineageStore.FARTHEST && !front.isEmpty(); distance++) {
            List<UUID> next = new ArrayList<>();
            for (UUID one : front) {
                for (Link link : at.getOrDefault(one, List.of())) {
                    distances.putIfAbsent(link, distance);
                    if (seen.add(far.apply(link))) {
                        next.add(far.apply(link));
                    }
                }
            }
            front = next;
        }
        return distances.entrySet().stream()
                .filter(entry -> things.containsKey(entry.getKey().from())
                        && things.containsKey(entry.getKey().to()))
                .sorted(Map.Entry.<Link, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparingLong((Link link) ->
                                                link.made().stamp().position())
                                        .thenComparingInt(Link::ordinal)))
                .limit(LineageStore.MOST_LINKS + 1L)
                .map(entry -> shown(entry.getKey(), entry.getValue(), locale))
                .toList();
    }

    private LineageView.Link shown(Link link, int distance, Locale locale) {
        DomainEvent event = link.made().event();
        EventStamp stamp = link.made().stamp();
        return new LineageView.Link(
                distance,
                shown(link.from(), Objects.requireNonNull(things.get(link.from())), locale),
                link.relation(),
                Codes.in(locale).text(link.relation()),
                shown(link.to(), Objects.requireNonNull(things.get(link.to())), locale),
                new LineageView.Event(
                        stamp.eventId(),
                        stamp.position(),
                        UUID.fromString(event.streamId()),
                        stamp.version(),
                        event.getClass().getSimpleName(),
                        event.occurredOn(),
                        stamp.recordedAt()));
    }

    private static LineageView.Thing shown(UUID id, Thing thing, Locale locale) {
        return new LineageView.Thing(
                thing.kind, Codes.in(locale).text(thing.kind), id, thing.code, thing.title, thing.endedOn);
    }
}
