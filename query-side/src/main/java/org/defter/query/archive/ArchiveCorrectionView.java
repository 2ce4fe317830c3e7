package org.defter.query.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what was entered of a document was put right.
 *
 * @param entry which of the documents in the file, from 1
 * @param reason why, in words
 * @param changed the members that differ from what stood there before; none if only the kind was wrong
 * @param correctedBy the login of who corrected it
 * @param correctedAt when
 * @param correctedOn the day, in Europe/Istanbul
 * @param position place in the record; as of the place before, the document is shown as it stood
 */
public record ArchiveCorrectionView(
        @Schema(minimum = "1") int entry,
        String reason,
        List<String> changed,
        @Nullable String correctedBy,
        Instant correctedAt,
        LocalDate correctedOn,
        @Schema(minimum = "1") long position) {

    /** Keeps a copy of the paths. */
    public ArchiveCorrectionView {
        changed = List.copyOf(changed);
    }
}
