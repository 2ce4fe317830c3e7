package org.defter.kernel.archive;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.ArchiveRecordId;

/** What happened to the record of an existing document. */
public sealed interface ArchiveEvent extends DomainEvent permits DocumentImported, ImportedDocumentCorrected {

    /** The stream this event belongs to. */
    ArchiveRecordId archiveRecordId();

    @Override
    default String streamId() {
        return archiveRecordId().toString();
    }
}
