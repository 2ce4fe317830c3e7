package org.defter.command.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.command.Rejected;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.command.platform.RecordReader;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.paper.UnprintableText;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Official documents over HTTP. */
@RestController
@RequestMapping("/api/documents")
@EnableConfigurationProperties(DocumentsProperties.class)
@Tag(name = "documents", description = "Official documents made of the record, and their signatures")
class DocumentController {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);

    private final CommandDispatcher commands;
    private final RecordReader record;
    private final StoredFiles files;
    private final DocumentsProperties properties;
    private final Clock clock;
    private final DocumentSigning signing;

    DocumentController(
            CommandDispatcher commands,
            RecordReader record,
            StoredFiles files,
            DocumentsProperties properties,
            Clock clock,
            DocumentSigning signing) {
        this.commands = commands;
        this.record = record;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
        this.signing = signing;
    }

    @Operation(
            operationId = "makeDocument",
            summary = "Make an official document",
            description =
                    "Renders the document from the record as it is now, stores the file by its content and records template,"
                            + " place in the record and digest. Anybody can make the same bytes again. REPORT and REFERRAL_LETTER are of"
                            + " a review; DECISION, CIVIL_AUTHORITY_LETTER, ANNOUNCEMENT and AUDIT_EXTRACT of a proposal; AGENDA and"
                            + " MINUTES of a sitting; MONITORING_TABLE of a monitoring period; IMPORTED_DOCUMENT of an archive record: every"
                            + " document of the file as it was reviewed, written anew, marked as no original, and signed by nobody.")
    @PostMapping
    ResponseEntity<CommandReceipt> makeDocument(
            @Valid @RequestBody DocumentRequests.Make body, HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        DocumentKind kind = body.kind();
        DocumentId id = DocumentId.random();
        String template = Templates.current(kind);
        String address = properties.address() + "/public/documents/" + id;
        LocalDate today = LocalDate.now(clock);
        long position = record.position();
        Rendering made = rendered(id, template, body.subjectId(), position, address, today);
        StoredFile file = store(made, caller);
        return commands.create(
                "/api/documents/" + id,
                new RecordRendering(
                        id,
                        kind,
                        template,
                        body.subjectId(),
                        position,
                        made.paper().title(),
                        address,
                        file.sha256().hex(),
                        file.size(),
                        today));
    }

    @Operation(
            operationId = "prepareSignature",
            summary = "What a card has to sign",
            description =
                    "The data to sign for one who is printed on the document, over its bytes with all signatures so far. Nothing is"
                            + " recorded. Sign them with SHA-256 and the key of the certificate, and send the value within 15 minutes.")
    @PostMapping("/{id}/signing")
    ResponseEntity<SigningView> prepareSignature(
            @PathVariable DocumentId id, @Valid @RequestBody DocumentRequests.Prepare body) {
        DocumentSigning.Known known = signing.find(id);
        return commands.foreseen(known.version(), signing.prepare(known.standing(), body));
    }

    @Operation(
            operationId = "signDocument",
            summary = "Sign the document",
            description =
                    "Puts a PAdES signature of one who is printed on the document into its bytes and records it: bound to exactly these"
                            + " bytes and to the place in the record. What the card made of the data to sign, or, where demo keys are"
                            + " allowed and no certificate is sent, a key of this process.")
    @PostMapping("/{id}/signatures")
    ResponseEntity<CommandReceipt> signDocument(
            @PathVariable DocumentId id,
            ExpectedVersion version,
            @Valid @RequestBody DocumentRequests.Sign body,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        DocumentSigning.Known known = signing.find(id);
        return commands.act(
                version.value(),
                known.version(),
                () -> signing.sign(id, version.value(), known.standing(), body, caller));
    }

    @Operation(
            operationId = "attachScannedSignature",
            summary = "Attach a copy signed by hand",
            description =
                    "The second way of signing: the scan of a printed copy, stored before, with the names of who signed.")
    @PostMapping("/{id}/scans")
    ResponseEntity<CommandReceipt> attachScannedSignature(
            @PathVariable DocumentId id, ExpectedVersion version, @Valid @RequestBody DocumentRequests.Scan body) {
        StoredFile scan = signing.scan(body.sha256());
        return commands.act(new AttachScannedSignature(
                id,
                version.value(),
                body.signatories(),
                scan.sha256().hex(),
                scan.size(),
                record.position(),
                body.occurredOn()));
    }

    private Rendering rendered(
            DocumentId id, String template, UUID subject, long position, String address, LocalDate day) {
        try {
            return Rendering.of(id, template, subject, position, address, day, record.upTo(position))
                    .orElseThrow(() -> Rejected.because(DocumentRejection.NOTHING_TO_TELL));
        } catch (UnprintableText e) {
            LOG.info("{} cannot be printed of {}: {}", template, subject, e.getMessage());
            throw Rejected.because(DocumentRejection.NOT_PRINTABLE);
        }
    }

    private StoredFile store(Rendering made, Caller caller) {
        try {
            return files.put(
                    new ByteArrayInputStream(made.bytes()), made.paper().title() + ".pdf", caller.login());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
