package org.defter.query.archive;

import java.util.List;
import org.defter.kernel.id.ArchiveRecordId;

/**
 * What was entered of one file.
 *
 * @param id the record
 * @param documents the documents in it, in their order, as corrected last
 * @param corrections every correction, the first one first
 */
record ArchiveRecordView(
        ArchiveRecordId id, List<ArchiveDocumentView> documents, List<ArchiveCorrectionView> corrections) {

    /** Keeps copies of the lists. */
    ArchiveRecordView {
        documents = List.copyOf(documents);
        corrections = List.copyOf(corrections);
    }

    /** Version of the record's stream: that of what was said last. */
    long version() {
        return documents.stream().mapToLong(ArchiveDocumentView::version).max().orElse(0);
    }
}
