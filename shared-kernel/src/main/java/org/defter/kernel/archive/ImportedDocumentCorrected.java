package org.defter.kernel.archive;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.jspecify.annotations.Nullable;

/**
 * A person found that an existing document had been read or reviewed wrongly, and said what it says. The document itself did not
 * change; what was entered before stays in the history.
 *
 * @param archiveRecordId the record of the file
 * @param entry which of the documents in the file it is, from 1
 * @param kind what it is
 * @param content all that it says, also what was right before; what it does not say is absent
 * @param changed the members that differ from what stood there before, as paths: {@code subject}, {@code people[2]}; empty if only the
 *     kind was wrong
 * @param documentDate the date of the document as far as it states it; absent if it states none
 * @param documentDay the first day the document's date can mean; if it states none, the day it already had, or that of the correction
 * @param reason why, in words
 * @param occurredOn the day of the correction
 */
@Revision("2")
public record ImportedDocumentCorrected(
        ArchiveRecordId archiveRecordId,
        int entry,
        ArchiveKind kind,
        DocumentContent content,
        List<String> changed,
        @Nullable PartialDate documentDate,
        LocalDate documentDay,
        String reason,
        LocalDate occurredOn)
        implements ArchiveEvent {

    /** Keeps a copy of the paths. */
    public ImportedDocumentCorrected {
        changed = List.copyOf(changed);
    }
}
