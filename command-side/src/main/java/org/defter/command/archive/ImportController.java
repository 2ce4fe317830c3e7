package org.defter.command.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.command.files.FileRefusals;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.command.platform.Facts;
import org.defter.kernel.access.Role;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.platform.files.FileRefused;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.intake.Corrections;
import org.defter.kernel.platform.intake.Draft;
import org.defter.kernel.platform.intake.DraftState;
import org.defter.kernel.platform.intake.Drafts;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Existing documents over HTTP: brought, corrected, entered or put away. */
@RestController
@Tag(name = "imports", description = "Existing documents: brought as files, read, reviewed by a person, and entered")
class ImportController {

    private static final String DESCRIPTION =
            "Keeps the file, reads what it says and answers the draft: nothing is entered. What is read is a report, a decision,"
                    + " a list of decisions, an agenda or minutes, from PDF, DOCX, ODT or plain text (UTF-8, windows-1254). The"
                    + " same file again is the same import. Sent as the body itself, with its name as a parameter, or as the"
                    + " part `file` of a form.";

    private final StoredFiles files;
    private final ImportReading reading;
    private final Drafts drafts;
    private final Facts facts;
    private final CommandDispatcher commands;

    ImportController(StoredFiles files, ImportReading reading, Drafts drafts, Facts facts, CommandDispatcher commands) {
        this.files = files;
        this.reading = reading;
        this.drafts = drafts;
        this.facts = facts;
        this.commands = commands;
    }

    @Operation(operationId = "bringImport", summary = "Bring an existing document", description = DESCRIPTION)
    @ApiResponse(
            responseCode = "201",
            description = "Read, or brought and read before.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the draft can be reviewed.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Form.class))
            })
    @PostMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportReceipt> bring(
            @Parameter(description = "The municipality whose archive it belongs to") @RequestParam
                    MunicipalityId municipality,
            @Parameter(description = "What the file is called, where it is the body itself")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        facts.municipality(municipality);
        String called = file == null ? name : file.getOriginalFilename();
        StoredFile kept;
        try (InputStream bytes = file == null ? request.getInputStream() : file.getInputStream()) {
            kept = files.put(bytes, called == null || called.isBlank() ? "file" : called, caller.login());
        } catch (FileRefused refused) {
            throw FileRefusals.of(refused);
        }
        ImportReading.Brought brought = reading.of(municipality, kept, caller);
        return ResponseEntity.created(
                        URI.create("/api/imports/" + brought.draft().id()))
                .eTag("\"" + brought.draft().version() + "\"")
                .header("Defter-Import", brought.fresh() ? "new" : "known")
                .body(receipt(brought.draft()));
    }

    @Operation(
            operationId = "correctImport",
            summary = "Correct what was read",
            description =
                    "Replaces what is to be entered by what a person makes of it; which members differ from what was read is kept. One that was put away is taken up again.")
    @PostMapping("/api/imports/{id}/correction")
    ResponseEntity<ImportReceipt> correct(
            @PathVariable ArchiveRecordId id,
            ExpectedVersion version,
            @Valid @RequestBody ImportRequests.Correct body,
            HttpServletRequest request) {
        Draft draft = required(id, request);
        requireVersion(draft, version);
        if (!drafts.correct(draft, version.value(), body.kind(), Corrections.of(draft.reading(), body.documents()))) {
            throw gone(id, version);
        }
        return answer(id);
    }

    @Operation(
            operationId = "rejectImport",
            summary = "Put an import away",
            description = "The file stays stored, the draft is kept with the reason; nothing is entered.")
    @PostMapping("/api/imports/{id}/rejection")
    ResponseEntity<ImportReceipt> reject(
            @PathVariable ArchiveRecordId id,
            ExpectedVersion version,
            @Valid @RequestBody ImportRequests.Reject body,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        Draft draft = required(id, request);
        requireVersion(draft, version);
        if (!drafts.reject(id, version.value(), body.reason(), caller.login().subject())) {
            throw gone(id, version);
        }
        return answer(id);
    }

    @Operation(
            operationId = "confirmImport",
            summary = "Enter an import",
            description =
                    "A person has reviewed it beside its source: every document in it becomes a fact of the record, dated as the document is, with the source. Sent again it does nothing.")
    @PostMapping("/api/imports/{id}/confirmation")
    ResponseEntity<CommandReceipt> confirm(
            @PathVariable ArchiveRecordId id,
            ExpectedVersion version,
            @Valid @RequestBody ImportRequests.Confirm body,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        Draft draft = required(id, request);
        if (draft.state() != DraftState.ENTERED) {
            requireVersion(draft, version);
            List<Drafts.Duplicate> duplicates = drafts.duplicates(draft);
            if (!duplicates.isEmpty() && !Boolean.TRUE.equals(body.numberKnown())) {
                throw Rejected.because(
                        ArchiveRejection.ARCHIVE_NUMBER_KNOWN,
                        "number",
                        String.join(", ", duplicates.getFirst().numbers()),
                        "file",
                        duplicates.getFirst().fileName());
            }
            if (!drafts.hold(id, version.value())) {
                throw gone(id, version);
            }
        }
        EnterDocuments command = new EnterDocuments(
                id,
                draft.municipalityId(),
                draft.kind(),
                draft.documents().stream()
                        .map(document -> new EnterDocuments.Reviewed(document.content(), document.corrected()))
                        .toList(),
                draft.sha256(),
                draft.fileName());
        ResponseEntity<CommandReceipt> receipt;
        try {
            receipt = commands.create("/api/archive/" + id, command);
        } catch (Rejected | HttpRefused refused) {
            drafts.release(id);
            throw refused;
        }
        drafts.entered(id, caller.login().subject());
        return receipt;
    }

    /** The draft; a commission's secretary is shown reports only, and what nobody could tell. */
    private Draft required(ArchiveRecordId id, HttpServletRequest request) {
        Draft draft = drafts.find(id).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        if (caller.office() == Role.COMMISSION_SECRETARY
                && draft.kind() != ArchiveKind.COMMISSION_REPORT
                && draft.kind() != ArchiveKind.UNKNOWN) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_NOT_A_REPORT, "kind", draft.kind());
        }
        return draft;
    }

    private static void requireVersion(Draft draft, ExpectedVersion version) {
        if (draft.state() == DraftState.ENTERED) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_ENTERED);
        }
        if (draft.version() != version.value()) {
            throw HttpRefused.because(HttpReason.STALE_VERSION);
        }
    }

    /** Why a change did not come about: it is entered meanwhile, or was changed, or waits for nobody. */
    private RuntimeException gone(ArchiveRecordId id, ExpectedVersion version) {
        Draft now = drafts.find(id).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return now.state() == DraftState.ENTERED || now.version() == version.value()
                ? Rejected.because(ArchiveRejection.ARCHIVE_ENTERED)
                : HttpRefused.because(HttpReason.STALE_VERSION);
    }

    private ResponseEntity<ImportReceipt> answer(ArchiveRecordId id) {
        Draft draft = drafts.find(id).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return commands.foreseen(draft.version(), receipt(draft));
    }

    private ImportReceipt receipt(Draft draft) {
        return ImportReceipt.of(draft, drafts.duplicates(draft).size());
    }

    /**
     * A file as a form sends it.
     *
     * @param file its bytes, with its name
     */
    @Schema(name = "ImportForm")
    record Form(@Schema(type = "string", format = "binary") String file) {}
}
