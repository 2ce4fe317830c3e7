package org.defter.query.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * An existing document in the record.
 *
 * @param recordId the record of its file
 * @param entry which of the documents in the file it is, from 1
 * @param entries how many were entered from the file
 * @param municipalityId whose archive it belongs to
 * @param kind what it is
 * @param documentDate its date as far as it states one
 * @param content what it says; what it does not say is absent
 * @param sha256 digest of the stored source
 * @param fileName what the source is called
 * @param corrected the members that the reviewer changed
 * @param occurredOn the first day its date can mean; the day of the entry if it states none
 * @param reviewedBy the login of who reviewed and entered it
 * @param recordedAt when it was entered
 * @param correction how it was corrected last; absent if it stands as it was entered
 * @param version version of the record's stream
 */
public record ArchiveDocumentView(
        ArchiveRecordId recordId,
        @Schema(minimum = "1") int entry,
        @Schema(minimum = "1") int entries,
        MunicipalityId municipalityId,
        ArchiveKind kind,
        @Nullable PartialDate documentDate,
        DocumentContent content,
        String sha256,
        String fileName,
        List<String> corrected,
        LocalDate occurredOn,
        @Nullable String reviewedBy,
        Instant recordedAt,
        @Nullable ArchiveCorrectionView correction,
        long version) {

    /** Keeps a copy of the paths. */
    public ArchiveDocumentView {
        corrected = List.copyOf(corrected);
    }
}
