package org.defter.query.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.access.Role;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.platform.intake.Draft;
import org.defter.kernel.platform.intake.Drafts;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows imports on their way. */
@RestController
@Tag(name = "imports")
class ImportsController {

    private final Drafts drafts;

    ImportsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Operation(
            operationId = "listImports",
            summary = "Imports",
            description = "Newest first. A commission's secretary sees reports of commissions only.")
    @GetMapping("/api/imports")
    Page<Drafts.Line> list(
            @ParameterObject @Valid ImportFilter filter,
            @ParameterObject @Valid Paging paging,
            HttpServletRequest request) {
        ArchiveKind kind = reportsOnly(request) ? ArchiveKind.COMMISSION_REPORT : filter.kind();
        Everything everything = Everything.wanted();
        if (everything != null) {
            // Drafts change while they are read: one statement sees each of them once.
            everything.hand(drafts.list(filter.municipality(), filter.state(), kind, filter.q(), 0, Integer.MAX_VALUE));
            return new Page<>(List.of(), 0, 1, everything.lines());
        }
        return new Page<>(
                drafts.list(
                        filter.municipality(),
                        filter.state(),
                        kind,
                        filter.q(),
                        paging.offset(),
                        paging.sizeOrDefault()),
                paging.pageOrDefault(),
                paging.sizeOrDefault(),
                drafts.count(filter.municipality(), filter.state(), kind, filter.q()));
    }

    @Operation(
            operationId = "findImport",
            summary = "An import beside its source",
            description =
                    "The text of the file, and what was read in it: every member with its value, how sure the reader is and where it stands in the text. What the text does not say is absent. The ETag is the version that an act on it expects.")
    @GetMapping("/api/imports/{id}")
    ResponseEntity<ImportView> find(@PathVariable ArchiveRecordId id, HttpServletRequest request) {
        Draft draft = drafts.find(id)
                .filter(found -> !reportsOnly(request)
                        || found.kind() == ArchiveKind.COMMISSION_REPORT
                        || found.kind() == ArchiveKind.UNKNOWN)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag("\"" + draft.version() + "\"")
                .body(ImportView.of(draft, drafts.duplicates(draft)));
    }

    private static boolean reportsOnly(HttpServletRequest request) {
        Optional<Caller> caller = Caller.of(request);
        return caller.isPresent() && caller.get().office() == Role.COMMISSION_SECRETARY;
    }
}
