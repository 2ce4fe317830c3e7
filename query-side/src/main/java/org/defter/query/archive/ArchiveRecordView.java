package org.defter.query.archive;

import java.util.List;
import org.defter.kernel.id.ArchiveRecordId;

/**
 * What was entered of one file.
 *
 * @param id the record
 * @param documents the documents in it, in their order
 */
record ArchiveRecordView(ArchiveRecordId id, List<ArchiveDocumentView> documents) {

    /** Keeps a copy of the documents. */
    ArchiveRecordView {
        documents = List.copyOf(documents);
    }
}
