package org.defter.query.archive;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.archive.DocumentImported;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the existing documents that were entered. The only writer of its table. */
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
        Object by = stamp.metadata().get(EventMetadata.ACTOR_SUBJECT);
        batches.current(this, batch -> batch)
                .append(new ArchiveDocumentEntry(
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
                                by == null ? null : by.toString(),
                                stamp.recordedAt(),
                                stamp.version()),
                        stamp.position()));
    }

    @ResetHandler
    void reset() {
        database.sql("truncate archive_document").update();
    }
}
