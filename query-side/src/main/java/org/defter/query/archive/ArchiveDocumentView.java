package org.defter.query.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.PartialDate;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.query.platform.dossier.EventStamp;
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
 * @param content what it says; what it does not say is absent, in lists also its text
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

    /** As it was entered. */
    static ArchiveDocumentView of(DocumentImported event, EventStamp stamp) {
        return new ArchiveDocumentView(
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
                by(stamp),
                stamp.recordedAt(),
                null,
                stamp.version());
    }

    /** As it stands after a correction. */
    ArchiveDocumentView corrected(ImportedDocumentCorrected event, EventStamp stamp) {
        return new ArchiveDocumentView(
                recordId,
                entry,
                entries,
                municipalityId,
                event.kind(),
                event.documentDate(),
                event.content(),
                sha256,
                fileName,
                corrected,
                event.documentDay(),
                reviewedBy,
                recordedAt,
                new ArchiveCorrectionView(
                        event.entry(),
                        event.reason(),
                        event.changed(),
                        by(stamp),
                        stamp.recordedAt(),
                        event.occurredOn(),
                        stamp.position()),
                stamp.version());
    }

    /** The number it bears: that of a decision, else that of a report. */
    public @Nullable String number() {
        return content.decisionNumber() == null ? content.reportNumber() : content.decisionNumber();
    }

    private static @Nullable String by(EventStamp stamp) {
        Object by = stamp.metadata().get(EventMetadata.ACTOR_SUBJECT);
        return by == null ? null : by.toString();
    }
}
