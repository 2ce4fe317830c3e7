package org.defter.kernel.archive;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A person reviewed what was read from an existing document beside its source and entered it. It is a fact about the
 * document, not an act of this record: nothing follows from it, no clock, no number, no policy.
 *
 * @param archiveRecordId the record of the file
 * @param municipalityId the municipality whose archive it belongs to
 * @param entry which of the documents in the file it is, from 1
 * @param entries how many were entered from the file
 * @param kind what it is
 * @param content what it says, as reviewed; what it does not say is absent
 * @param sha256 digest of the stored source, 64 lower-case hexadecimal digits
 * @param fileName what the source was called
 * @param corrected the members that the person changed, as paths: {@code subject}, {@code people[2]}
 * @param documentDate the date of the document as far as it states it; absent if it states none
 * @param occurredOn the first day the document's date can mean; the day of the entry if it states none
 */
@Revision("2")
public record DocumentImported(
        ArchiveRecordId archiveRecordId,
        MunicipalityId municipalityId,
        int entry,
        int entries,
        ArchiveKind kind,
        DocumentContent content,
        String sha256,
        String fileName,
        List<String> corrected,
        @Nullable PartialDate documentDate,
        LocalDate occurredOn)
        implements ArchiveEvent {

    /** Keeps a copy of the paths. */
    public DocumentImported {
        corrected = List.copyOf(corrected);
    }
}
