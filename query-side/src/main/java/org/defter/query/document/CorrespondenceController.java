package org.defter.query.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.document.OfficialCorrespondenceGateway.Letter;
import org.defter.query.document.OfficialCorrespondenceGateway.Part;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Dossiers;
import org.defter.query.platform.dossier.Moment;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives letters to the correspondence system of the town hall. */
@RestController
@Tag(name = "documents")
class CorrespondenceController {

    private static final String PDF = "application/pdf";

    private final Dossiers dossiers;
    private final DocumentQueries documents;
    private final StoredFiles files;
    private final OfficialCorrespondenceGateway gateway;

    CorrespondenceController(
            Dossiers dossiers, DocumentQueries documents, StoredFiles files, OfficialCorrespondenceGateway gateway) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.files = files;
        this.gateway = gateway;
    }

    @Operation(
            operationId = "packCorrespondence",
            summary = "A letter, ready for official correspondence",
            description =
                    "A folder as a zip: the letter to the civil authority as PDF/A, the official decision that it names as"
                            + " its attachment, metadata and the SHA-256 of every file. Sealing and sending are the"
                            + " business of the correspondence system. Not found if the document is no such letter, or"
                            + " if there is no official paper of the decision it names.")
    @ApiResponse(
            responseCode = "200",
            description = "The folder.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/documents/{id}/correspondence")
    void pack(@PathVariable DocumentId id, HttpServletResponse response) throws IOException {
        DocumentDossierView letter = document(id);
        if (letter.kind() != DocumentKind.CIVIL_AUTHORITY_LETTER) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        Paper paper = Templates.paper(
                        letter.template(), letter.subjectId(), documents.record(new Moment.Position(letter.position())))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        DocumentDossierView decision = attachment(letter, paper);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"");
        gateway.handOver(
                new Letter(
                        id.value(),
                        sender(paper),
                        addressee(paper),
                        paper.subject(),
                        letter.renderedOn(),
                        part(letter),
                        List.of(part(decision))),
                response.getOutputStream());
    }

    /**
     * The newest paper of the title that the letter names: a decision that got another number since has other papers,
     * too.
     */
    private DocumentDossierView attachment(DocumentDossierView letter, Paper paper) {
        return dossiers
                .<DocumentSummaryView>list(new FindDocuments(
                        new DocumentFilter(letter.subjectId(), DocumentKind.DECISION), Paging.first(), Moment.NOW))
                .items()
                .stream()
                .filter(line -> names(paper, line.title()))
                .findFirst()
                .map(line -> document(new DocumentId(line.id())))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    private static boolean names(Paper paper, String title) {
        return paper.blocks().contains(new Block.Text("Ek: " + title));
    }

    private DocumentDossierView document(DocumentId id) {
        return dossiers.required(new FindDocumentDossier(id, Audience.STAFF, Moment.NOW), DocumentDossierView.class);
    }

    private Part part(DocumentDossierView document) {
        Sha256 digest = new Sha256(document.sha256());
        return new Part(document.title(), document.sha256(), document.size(), PDF, () -> files.open(digest));
    }

    private static String sender(Paper paper) {
        return first(paper, Block.Letterhead.class)
                .map(head -> head.lines().get(1))
                .orElse("");
    }

    private static String addressee(Paper paper) {
        return paper.blocks().stream()
                .filter(Block.Line.class::isInstance)
                .map(Block.Line.class::cast)
                .filter(line -> line.side() == Block.Side.CENTRE)
                .map(Block.Line::text)
                .findFirst()
                .orElse("");
    }

    private static <B extends Block> Optional<B> first(Paper paper, Class<B> kind) {
        return paper.blocks().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
