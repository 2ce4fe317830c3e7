package org.defter.auditor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.kernel.serialization.EventUpcasters;
import org.defter.kernel.serialization.RegistrySerializer;
import org.defter.query.history.Narrator;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The record in a bundle, as the folds of the query side want it. The file is gone through once for the names and once for
 * every ring of streams that events of the ring before name; only the streams that were asked for are kept.
 */
final class BundledRecord {

    private final Path bundle;
    private final EventRegistry registry = EventRegistry.defter();
    private final RegistrySerializer serializer = new RegistrySerializer(registry);
    private final EventUpcaster upcasters = EventUpcasters.chain();
    private final Narrator narrator = new Narrator(registry);
    private final Map<String, List<Recorded>> streams = new HashMap<>();

    /**
     * Hears every event of a bundle.
     *
     * @param listener hears them as well
     * @throws IOException if the bundle cannot be read
     */
    BundledRecord(Path bundle, Consumer<DomainEvent> listener) throws IOException {
        this.bundle = bundle;
        each(_ -> true, recorded -> {
            narrator.hear(recorded.event(), recorded.stamp().position());
            listener.accept(recorded.event());
        });
    }

    /** Tells its events. */
    Narrator narrator() {
        return narrator;
    }

    /** The stored name and revision of an event. */
    EventRegistry.StoredType type(DomainEvent event) {
        return registry.requireType(event.getClass());
    }

    /** The events of a stream in its order that belong to a moment; none for a stream that is not in the bundle. */
    List<Recorded> stream(String id, Moment moment) throws IOException {
        load(Set.of(id));
        return shown(id, moment);
    }

    /**
     * Gathers the case of a proposal as of a moment.
     *
     * @return with no event if the proposal is not in the bundle
     */
    CaseFile file(ProposalId proposalId, Moment moment) throws IOException {
        while (true) {
            Set<String> missing = new LinkedHashSet<>();
            CaseFile file = CaseFile.gather(proposalId, id -> {
                if (!streams.containsKey(id)) {
                    missing.add(id);
                }
                return shown(id, moment).stream()
                        .map(recorded -> new CaseEvent(
                                recorded.stamp().position(), recorded.stamp().version(), recorded.event()))
                        .toList();
            });
            if (missing.isEmpty()) {
                return file;
            }
            load(missing);
        }
    }

    /** The events of a stream that was loaded. */
    List<Recorded> shown(String id, Moment moment) {
        List<Recorded> all = streams.getOrDefault(id, List.of());
        return switch (moment) {
            case Moment.Now _ -> all;
            case Moment.Past past -> Streams.shown(all, past);
        };
    }

    /** Whether a stream was loaded, be it with events or without. */
    boolean holds(String id) {
        return streams.containsKey(id);
    }

    /** Loads streams that were not loaded yet. */
    void require(Set<String> ids) throws IOException {
        load(ids);
    }

    private void load(Set<String> ids) throws IOException {
        Map<String, List<Recorded>> loaded = new HashMap<>();
        ids.stream().filter(id -> !streams.containsKey(id)).forEach(id -> loaded.put(id, new ArrayList<>()));
        if (!loaded.isEmpty()) {
            each(
                    event -> loaded.containsKey(event.stream()),
                    recorded -> loaded.getOrDefault(recorded.event().streamId(), new ArrayList<>())
                            .add(recorded));
            streams.putAll(loaded);
        }
    }

    private void each(Predicate<RecordedEvent> wanted, Consumer<Recorded> to) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(BundledEvents.FILE);
            if (entry == null) {
                throw new IOException(BundledEvents.FILE + " is not in " + bundle);
            }
            LedgerAudit broken = new LedgerAudit(0, _ -> Optional.empty(), List.of());
            try (InputStream lines = new BufferedInputStream(zip.getInputStream(entry), 65_536)) {
                BundledEvents events = new BundledEvents(lines, broken);
                while (events.hasNext()) {
                    RecordedEvent event = events.next();
                    if (wanted.test(event)) {
                        read(event).forEach(to);
                    }
                }
            }
            if (broken.found() > 0) {
                throw new IOException(broken.findings().getFirst().what());
            }
        }
    }

    /** What an event says today: old revisions are brought to the current one by the code that reads the store. */
    private List<Recorded> read(RecordedEvent event) {
        @Nullable String untyped = null;
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                untyped,
                event.stream(),
                event.sequence(),
                event.eventId().toString(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(
                                new GlobalSequenceTrackingToken(event.globalIndex()), entry)),
                        serializer,
                        upcasters)
                .map(message -> (DomainEventMessage<?>) message)
                .map(message -> new Recorded((DomainEvent) message.getPayload(), EventStamp.of(message)))
                .toList();
    }
}
