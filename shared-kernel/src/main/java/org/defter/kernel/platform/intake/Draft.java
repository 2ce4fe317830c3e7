package org.defter.kernel.platform.intake;

import java.time.Instant;
import java.util.List;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * An import between the file and the record.
 *
 * @param id the record it will be; the same file of the same municipality is the same import
 * @param municipalityId the municipality
 * @param sha256 digest of the stored file
 * @param fileName what it is called
 * @param mediaType its type by content
 * @param size its length in bytes
 * @param state how far it is
 * @param version how often it was changed
 * @param source the text of the file
 * @param reading what was found in the text when it was brought
 * @param kind what the document is, as a person left it
 * @param documents what is to be entered, as a person left it
 * @param reason why it was put away, or why it cannot be read
 * @param broughtBy who brought it
 * @param broughtAt when
 * @param decidedBy who entered it or put it away
 * @param decidedAt when
 */
public record Draft(
        ArchiveRecordId id,
        MunicipalityId municipalityId,
        String sha256,
        String fileName,
        String mediaType,
        long size,
        DraftState state,
        long version,
        String source,
        Extraction reading,
        ArchiveKind kind,
        List<DraftDocument> documents,
        @Nullable String reason,
        String broughtBy,
        Instant broughtAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Keeps a copy of the documents. */
    public Draft {
        documents = List.copyOf(documents);
    }
}
