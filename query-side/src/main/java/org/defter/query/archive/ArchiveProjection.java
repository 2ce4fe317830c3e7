package org.defter.query.archive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.dossier.EventStamp;
import org.hibernate.StatelessSession;
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
        rows().save(new ArchiveDocumentEntry(ArchiveDocumentView.of(event, stamp), stamp.position()));
    }

    @EventHandler
    void on(ImportedDocumentCorrected event, EventStamp stamp) {
        RowGroups<UUID, String, ArchiveDocumentEntry> rows = rows();
        ArchiveDocumentEntry before = rows.of(event.archiveRecordId().value()).stream()
                .filter(row -> row.stands(event.entry()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a document was corrected that was never entered"));
        ArchiveDocumentView now = before.view().corrected(event, stamp);
        before.endsWith(Objects.requireNonNull(now.correction()));
        rows.save(before);
        rows.save(new ArchiveDocumentEntry(now, stamp.position()));
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

    @ResetHandler
    void reset() {
        database.sql("truncate archive_document").update();
    }
}
