package org.defter.query.archive;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.EventStamp;

/**
 * The documents of one file as they stand.
 *
 * @param id the record of the file
 * @param version version of its stream
 * @param documents the documents in it that were entered so far, in their order, as corrected last
 */
public record ArchiveStandingView(ArchiveRecordId id, long version, List<ArchiveDocumentView> documents)
        implements DossierView<ArchiveStandingView> {

    /** Keeps a copy of the list. */
    public ArchiveStandingView {
        documents = List.copyOf(documents);
    }

    ArchiveStandingView entered(DocumentImported event, EventStamp stamp) {
        List<ArchiveDocumentView> all = new ArrayList<>(documents);
        all.add(ArchiveDocumentView.of(event, stamp));
        return new ArchiveStandingView(id, stamp.version(), all);
    }

    ArchiveStandingView corrected(ImportedDocumentCorrected event, EventStamp stamp) {
        return new ArchiveStandingView(
                id,
                stamp.version(),
                documents.stream()
                        .map(document ->
                                document.entry() == event.entry() ? document.corrected(event, stamp) : document)
                        .toList());
    }

    @Override
    public ArchiveStandingView at(long shown) {
        return new ArchiveStandingView(id, shown, documents);
    }
}
