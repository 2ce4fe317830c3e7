package org.defter.query.search;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.batch.Rows;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/**
 * Keeps what can be found. The only writer of its tables.
 *
 * <p>The streams of a batch are read as far as they are shown and folded again, as for the lists of the past (ADR 0040): what was
 * to be found at any moment comes of the same folds as the dossiers. Rows that read as before are left alone.
 */
@Component
@ProcessingGroup("view-search")
class SearchProjection {

    private final Batches batches;
    private final Streams streams;
    private final EntityManager entities;

    SearchProjection(Batches batches, Streams streams, EntityManager entities) {
        this.batches = batches;
        this.streams = streams;
        this.entities = entities;
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(DocumentEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(ArchiveEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        entities.createQuery("delete from SearchEntry").executeUpdate();
        entities.createQuery("delete from SearchStreamEntry").executeUpdate();
    }

    private void add(DomainEvent event, EventStamp stamp) {
        UUID stream = UUID.fromString(event.streamId());
        Source.Reading<?, ?> reading = batches.current(this, this::begin)
                .computeIfAbsent(
                        stream, id -> Source.of(event.getClass()).orElseThrow().reading());
        if (stamp.version() < reading.next()) {
            return;
        }
        if (stamp.version() > reading.next()) {
            throw new IllegalStateException("Stream " + stream + " goes on with version " + stamp.version() + " where "
                    + reading.next() + " was expected");
        }
        reading.add(new Streams.Recorded(event, stamp));
    }

    /** Reads the streams of the batch as far as they are shown. */
    private Map<UUID, Source.Reading<?, ?>> begin(Batch batch) {
        Map<UUID, Source<?, ?>> wanted = new LinkedHashMap<>();
        Map<UUID, Long> first = new HashMap<>();
        for (DomainEventMessage<?> message : batch.messages()) {
            Source.of(message.getPayloadType()).ifPresent(source -> {
                UUID stream = UUID.fromString(message.getAggregateIdentifier());
                wanted.put(stream, source);
                first.putIfAbsent(stream, message.getSequenceNumber());
            });
        }
        Rows<UUID, SearchStreamEntry> known = batch.rows(SearchStreamEntry.class, SearchStreamEntry::id);
        known.load(wanted.keySet());
        Map<UUID, Long> shown = new HashMap<>();
        // A stream with a past and without a row began before things of its kind were found: it is read from its
        // beginning.
        first.forEach((stream, version) -> shown.put(
                stream, known.find(stream).map(SearchStreamEntry::version).orElse(version - 1)));
        shown.values().removeIf(version -> version < 0);
        Map<UUID, Source.Reading<?, ?>> readings = new HashMap<>();
        streams.read(shown).forEach((stream, events) -> {
            Source<?, ?> source = wanted.get(stream);
            if (source != null) {
                Source.Reading<?, ?> reading = source.reading();
                events.forEach(reading::add);
                readings.put(stream, reading);
            }
        });
        RowGroups<UUID, String, SearchEntry> rows = batch.groups(
                SearchEntry.class,
                SearchEntry::id,
                SearchEntry::streamId,
                (session, ids) -> Batch.rowsBy(
                        session, SearchEntry.class, "search", "stream_id", "true", ids.toArray(UUID[]::new)));
        batch.beforeWrite(() -> write(readings, known, rows));
        return readings;
    }

    private static void write(
            Map<UUID, Source.Reading<?, ?>> readings,
            Rows<UUID, SearchStreamEntry> known,
            RowGroups<UUID, String, SearchEntry> rows) {
        rows.load(readings.keySet());
        readings.forEach((stream, reading) -> {
            if (reading.next() == 0) {
                return;
            }
            Map<String, SearchEntry> wanted = new LinkedHashMap<>();
            reading.rows(stream).forEach(row -> wanted.put(row.id(), row));
            rows.of(stream).stream()
                    .filter(row -> !wanted.containsKey(row.id()))
                    .forEach(row -> rows.remove(stream, row.id()));
            wanted.values().forEach(row -> {
                Optional<SearchEntry> before = rows.find(stream, row.id());
                if (before.filter(row::reads).isEmpty()) {
                    rows.replace(row);
                } else if (before.filter(row::same).isEmpty()) {
                    rows.save(row);
                }
            });
            known.save(new SearchStreamEntry(stream, reading.next() - 1L));
        });
    }
}
