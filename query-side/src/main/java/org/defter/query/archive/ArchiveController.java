package org.defter.query.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers from the archive. */
@RestController
@Tag(name = "archive", description = "Existing documents that were entered, as a person reviewed them")
class ArchiveController {

    private final ArchiveQueries archive;

    ArchiveController(ArchiveQueries archive) {
        this.archive = archive;
    }

    @Operation(
            operationId = "listArchive",
            summary = "Existing documents in the record",
            description =
                    "Newest first by the date of the document, page by page, as of any moment. What a document does not say is absent; its text is at its record only.")
    @GetMapping("/api/archive")
    Page<ArchiveDocumentView> list(
            @ParameterObject @Valid ArchiveFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return archive.list(filter, paging, asOf.moment());
    }

    @Operation(
            operationId = "findArchiveRecord",
            summary = "What was entered of one file",
            description =
                    "Every document in it as reviewed or corrected, with its text paragraph by paragraph, the digest of the source and every correction; the ETag is the version of its stream.")
    @GetMapping("/api/archive/{id}")
    ResponseEntity<ArchiveRecordView> find(@PathVariable ArchiveRecordId id, @ParameterObject AsOf asOf) {
        ArchiveRecordView record =
                archive.find(id, asOf.moment()).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return ResponseEntity.ok().eTag("\"" + record.version() + "\"").body(record);
    }
}
