package org.defter.query.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Imprint;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.signing.PdfSignatures;
import org.defter.kernel.platform.signing.TrustAnchors;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of documents, and shows papers of the record. */
@RestController
@Tag(name = "documents")
class DocumentDossierController {

    private final Dossiers dossiers;
    private final DocumentQueries documents;
    private final StoredFiles files;
    private final TrustAnchors anchors;
    private final Clock clock;

    DocumentDossierController(
            Dossiers dossiers, DocumentQueries documents, StoredFiles files, TrustAnchors anchors, Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.files = files;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Operation(
            operationId = "listDocuments",
            summary = "List official documents",
            description =
                    "Of one subject or of all, as of any moment, the newest first unless asked the other way round.")
    @GetMapping("/api/documents")
    Page<DocumentSummaryView> list(
            @ParameterObject @Valid DocumentFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindDocuments(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findDocument",
            summary = "Everything about an official document",
            description =
                    "From where in the record it was made and by which template, its digest, who signed. Its bytes are the stored file of"
                            + " that digest. The public sees decisions that were announced and agendas that were published.")
    @GetMapping("/api/documents/{id}")
    ResponseEntity<DocumentDossierView> find(
            @PathVariable DocumentId id, @ParameterObject AsOf asOf, @Nullable Principal caller) {
        return dossiers.one(new FindDocumentDossier(id, Audience.of(caller), asOf.moment()), DocumentDossierView.class);
    }

    @Operation(
            operationId = "findDocumentStanding",
            summary = "Whether a document still stands",
            description =
                    "Makes the document again from the record and compares the bytes, asks whether what it tells has changed since, and"
                            + " examines every electronic signature in the file.")
    @GetMapping("/api/documents/{id}/standing")
    DocumentStandingView standing(@PathVariable DocumentId id) throws IOException {
        DocumentDossierView document =
                dossiers.required(new FindDocumentDossier(id, Audience.STAFF, Moment.NOW), DocumentDossierView.class);
        Optional<Rendering> again =
                Rendering.again(rendered(document), documents.record(new Moment.Position(document.position())));
        return new DocumentStandingView(
                again.filter(made -> Sha256.of(made.bytes()).hex().equals(document.renderedSha256()))
                        .isPresent(),
                documents.changedSince(document),
                again.map(made -> places(made.paper(), document)).orElse(List.of()),
                signatures(document));
    }

    private static List<DocumentStandingView.PlaceView> places(Paper paper, DocumentDossierView document) {
        if (!document.kind().signed()) {
            return List.of();
        }
        return paper.blocks().stream()
                .filter(Block.Signatures.class::isInstance)
                .map(Block.Signatures.class::cast)
                .flatMap(block -> block.signatories().stream())
                .map(one -> new DocumentStandingView.PlaceView(
                        one.name(),
                        one.office(),
                        document.signatures().stream()
                                .anyMatch(signed -> signed.signatory().equals(one.name())
                                        && signed.office().equals(one.office()))))
                .toList();
    }

    private static DocumentRendered rendered(DocumentDossierView document) {
        return new DocumentRendered(
                document.id(),
                document.kind(),
                document.template(),
                document.subjectId(),
                document.position(),
                document.title(),
                document.address(),
                document.renderedSha256(),
                document.size(),
                document.renderedOn());
    }

    private List<DocumentStandingView.SignatureCheckView> signatures(DocumentDossierView document) throws IOException {
        if (document.signatures().isEmpty()) {
            return List.of();
        }
        return PdfSignatures.examine(bytes(document), anchors).stream()
                .map(check -> new DocumentStandingView.SignatureCheckView(
                        check.certificate(),
                        check.intact(),
                        anchors.isEmpty() ? null : check.vouchedFor(),
                        check.indication(),
                        check.subIndication()))
                .toList();
    }

    private byte[] bytes(DocumentDossierView document) throws IOException {
        try (InputStream in = files.open(new Sha256(document.sha256()))) {
            return in.readAllBytes();
        }
    }

    @Operation(
            operationId = "validateDocumentSignatures",
            summary = "The validation report of the signatures in a document",
            description =
                    "What an examination of every electronic signature in the file came to, as ETSI TS 119 102-2 has it. Whether a"
                            + " certificate was revoked is not asked. 404 of a document nobody signed electronically.")
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    @GetMapping("/api/documents/{id}/validation-report")
    ResponseEntity<String> validationReport(@PathVariable DocumentId id) throws IOException {
        DocumentDossierView document =
                dossiers.required(new FindDocumentDossier(id, Audience.STAFF, Moment.NOW), DocumentDossierView.class);
        if (document.signatures().isEmpty()) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("validation-" + document.sha256().substring(0, 12) + ".xml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(PdfSignatures.report(bytes(document), anchors));
    }

    @Operation(
            operationId = "previewDocument",
            summary = "A paper of the record, to look at or to edit",
            description =
                    "What an official document of this kind would say as of any moment, as PDF, DOCX or ODT. It is not kept, and a PDF"
                            + " says that it is no official document.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/previews/{kind}/{subjectId}")
    void preview(
            @PathVariable DocumentKind kind,
            @PathVariable UUID subjectId,
            @Parameter(description = "PDF, DOCX or ODT; PDF if absent") @RequestParam(defaultValue = "PDF")
                    PreviewFormat format,
            @ParameterObject AsOf asOf,
            HttpServletResponse response)
            throws IOException {
        Moment moment = asOf.moment();
        Optional<Paper> paper = documents.paper(kind, subjectId, moment);
        Paper shown = paper.orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        long position = moment instanceof Moment.Position place ? place.position() : documents.newest();
        Imprint imprint = new Imprint(Templates.current(kind), position, LocalDate.now(clock), null, null);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (format == PreviewFormat.PDF ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(
                                shown.title().replaceAll("[/\\\\:]", "-") + "." + format.ending(),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        format.write(shown, imprint, response.getOutputStream());
    }
}
