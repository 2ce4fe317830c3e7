package org.defter.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.extraction.Mark;
import org.defter.kernel.extraction.Place;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.platform.intake.Draft;
import org.defter.kernel.platform.intake.DraftDocument;
import org.defter.kernel.platform.intake.DraftState;
import org.defter.kernel.platform.intake.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * An import: the text of the source, and what was read in it.
 *
 * @param id the import, and the record it becomes
 * @param version how often it was changed; also the {@code ETag}
 * @param municipalityId whose archive it is for
 * @param state how far it is
 * @param fileName what the file is called
 * @param mediaType its type by content
 * @param size its length in bytes
 * @param sha256 digest of the stored file
 * @param source the text of the file; places are indexes into it
 * @param kind what the file holds, as it stands now
 * @param kindRead what the reader took it for
 * @param kindConfidence how sure the reader is of that, 0 to 1
 * @param documents the documents in it, as they stand now
 * @param duplicates other imports with a document of the same number
 * @param reason why it cannot be read or was put away
 * @param broughtBy login of who brought it
 * @param broughtAt when
 * @param decidedBy login of who entered it or put it away
 * @param decidedAt when
 */
record ImportView(
        ArchiveRecordId id,
        @Schema(minimum = "0") long version,
        MunicipalityId municipalityId,
        DraftState state,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String source,
        ArchiveKind kind,
        ArchiveKind kindRead,
        @Schema(minimum = "0", maximum = "1") double kindConfidence,
        List<ImportedDocument> documents,
        List<Drafts.Duplicate> duplicates,
        @Nullable String reason,
        String broughtBy,
        Instant broughtAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Keeps copies of the lists. */
    ImportView {
        documents = List.copyOf(documents);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * A document in the file.
     *
     * @param content what it says; what it does not say is absent
     * @param corrected the members that a person changed
     * @param marks where the reader found each member and how sure it is; none of those that a person changed
     * @param place the part of the source it was read from; absent if a person added it
     */
    record ImportedDocument(
            DocumentContent content,
            List<String> corrected,
            SortedMap<String, Mark> marks,
            @Nullable Place place) {

        /** Keeps a copy of the paths. */
        ImportedDocument {
            corrected = List.copyOf(corrected);
        }
    }

    static ImportView of(Draft draft, List<Drafts.Duplicate> duplicates) {
        List<Extraction.Entry> read = draft.reading().entries();
        List<ImportedDocument> documents = new ArrayList<>();
        for (int i = 0; i < draft.documents().size(); i++) {
            DraftDocument document = draft.documents().get(i);
            TreeMap<String, Mark> marks =
                    new TreeMap<>(i < read.size() ? read.get(i).marks() : new TreeMap<>());
            document.corrected().forEach(marks::remove);
            documents.add(new ImportedDocument(
                    document.content(),
                    document.corrected(),
                    marks,
                    i < read.size() ? read.get(i).place() : null));
        }
        return new ImportView(
                draft.id(),
                draft.version(),
                draft.municipalityId(),
                draft.state(),
                draft.fileName(),
                draft.mediaType(),
                draft.size(),
                draft.sha256(),
                draft.source(),
                draft.kind(),
                draft.reading().kind(),
                draft.reading().confidence(),
                documents,
                duplicates,
                draft.reason(),
                draft.broughtBy(),
                draft.broughtAt(),
                draft.decidedBy(),
                draft.decidedAt());
    }
}
