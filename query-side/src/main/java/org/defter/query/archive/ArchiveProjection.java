package org.defter.query.archive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.dossier.EventStamp;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the existing documents that were entered, as they stand and as they stood. The only writer of its table. */
@Component
@ProcessingGroup("view-archive")
class ArchiveProjection {

    private final Batches batches;
    private final JdbcClient database;

    ArchiveProjection(Batches batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    @EventHandler
    void on(DocumentImported event, EventStamp stamp) {
        rows().save(new ArchiveDocumentEntry(
                new ArchiveDocumentView(
                        event.archiveRecordId(),
                        event.entry(),
                        event.entries(),
                        event.municipalityId(),
                        event.kind(),
                        event.documentDate(),
                        event.content(),
                        event.sha256(),
                        event.fileName(),
                        event.corrected(),
                        event.occurredOn(),
                        by(stamp),
                        stamp.recordedAt(),
                        null,
                        stamp.version()),
                stamp.position()));
    }

    @EventHandler
    void on(ImportedDocumentCorrected event, EventStamp stamp) {
        RowGroups<UUID, String, ArchiveDocumentEntry> rows = rows();
        ArchiveDocumentEntry before = rows.of(event.archiveRecordId().value()).stream()
                .filter(row -> row.stands(event.entry()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a document was corrected that was never entered"));
        ArchiveDocumentView then = before.view();
        ArchiveCorrectionView correction = new ArchiveCorrectionView(
                event.entry(),
                event.reason(),
                event.changed(),
                by(stamp),
                stamp.recordedAt(),
                event.occurredOn(),
                stamp.position());
        ArchiveDocumentEntry now = new ArchiveDocumentEntry(
                new ArchiveDocumentView(
                        then.recordId(),
                        then.entry(),
                        then.entries(),
                        then.municipalityId(),
                        event.kind(),
                        event.documentDate(),
                        event.content(),
                        then.sha256(),
                        then.fileName(),
                        then.corrected(),
                        event.documentDay(),
                        then.reviewedBy(),
                        then.recordedAt(),
                        correction,
                        stamp.version()),
                stamp.position());
        before.endsWith(correction);
        rows.save(before);
        rows.save(now);
    }

    private RowGroups<UUID, String, ArchiveDocumentEntry> rows() {
        return batches.current(this, ArchiveProjection::begin);
    }

    /** Only what stands is loaded: what ended never changes again. */
    private static RowGroups<UUID, String, ArchiveDocumentEntry> begin(Batch batch) {
        RowGroups<UUID, String, ArchiveDocumentEntry> rows = batch.partialGroups(
                ArchiveDocumentEntry.class,
                ArchiveDocumentEntry::id,
                ArchiveDocumentEntry::recordId,
                ArchiveProjection::standing,
                ArchiveDocumentEntry::stands);
        Set<UUID> records = new LinkedHashSet<>();
        batch.events(DocumentImported.class)
                .forEach(event -> records.add(event.archiveRecordId().value()));
        batch.events(ImportedDocumentCorrected.class)
                .forEach(event -> records.add(event.archiveRecordId().value()));
        rows.load(records);
        return rows;
    }

    private static List<ArchiveDocumentEntry> standing(StatelessSession session, Collection<UUID> records) {
        return Batch.rowsBy(
                session,
                ArchiveDocumentEntry.class,
                "archive_document",
                "record_id",
                "until_position is null",
                records.toArray(UUID[]::new));
    }

    private static @Nullable String by(EventStamp stamp) {
        Object by = stamp.metadata().get(EventMetadata.ACTOR_SUBJECT);
        return by == null ? null : by.toString();
    }

    @ResetHandler
    void reset() {
        database.sql("truncate archive_document").update();
    }
}
