package org.defter.command.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.platform.intake.Draft;
import org.defter.kernel.platform.intake.DraftState;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was brought, or of a draft that was changed.
 *
 * @param id the import; the same file of the same municipality is the same one
 * @param version how often the draft was changed; also the {@code ETag}, and the next {@code If-Match}
 * @param state how far it is
 * @param kind what the file holds
 * @param documents how many documents
 * @param sha256 digest of the stored file
 * @param duplicates how many other imports hold a document of the same number
 * @param reason why it cannot be read or was put away
 */
record ImportReceipt(
        ArchiveRecordId id,
        @Schema(minimum = "0") long version,
        DraftState state,
        ArchiveKind kind,
        int documents,
        String sha256,
        int duplicates,
        @Nullable String reason) {

    static ImportReceipt of(Draft draft, int duplicates) {
        return new ImportReceipt(
                draft.id(),
                draft.version(),
                draft.state(),
                draft.kind(),
                draft.documents().size(),
                draft.sha256(),
                duplicates,
                draft.reason());
    }
}
