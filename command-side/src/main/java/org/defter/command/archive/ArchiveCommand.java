package org.defter.command.archive;

import org.defter.kernel.id.ArchiveRecordId;

/** What can be asked of the record of an existing document. */
public sealed interface ArchiveCommand permits EnterDocuments, CorrectImportedDocument {

    /** The stream it addresses. */
    ArchiveRecordId archiveRecordId();
}
