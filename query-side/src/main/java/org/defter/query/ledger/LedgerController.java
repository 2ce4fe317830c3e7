package org.defter.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerReader;
import org.defter.kernel.platform.ledger.LedgerTexts;
import org.defter.kernel.platform.ledger.PublishedKeys;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proves an event, and hands the whole ledger to an auditor. */
@RestController
@Tag(name = "ledger")
class LedgerController {

    private final LedgerReader ledger;
    private final LedgerBundle bundle;
    private final StoredFiles files;

    LedgerController(LedgerReader ledger, DataSource dataSource, StoredFiles files) {
        this.ledger = ledger;
        this.bundle = new LedgerBundle(dataSource);
        this.files = files;
    }

    @Operation(
            operationId = "findLedgerProof",
            summary = "The proof that an event is in the ledger",
            description =
                    "Entry and inclusion proof under the newest signed checkpoint, to be verified offline. An event"
                            + " that no checkpoint covers yet is not found; that takes seconds after it was recorded.")
    @GetMapping("/api/ledger/proofs/{eventId}")
    ProofView proof(@PathVariable UUID eventId) {
        return ledger.proof(eventId)
                .map(proven -> ProofView.of(eventId, proven))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "exportLedgerBundle",
            summary = "The whole ledger with the bytes of every event, as a zip",
            description =
                    "What the auditor's tool and the page inside verify without a network: events, checkpoint, tiles,"
                            + " keys, texts of rulesets and calendar, and the stored files that events name.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/ledger/bundle")
    void bundle(HttpServletResponse response) throws IOException {
        if (ledger.checkpoint().isEmpty()) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        PublishedKeys keys = ledger.keys().orElseGet(PublishedKeys::none);
        LedgerBundle.Attached attached = new LedgerBundle.Attached(
                keys.policy(), keys.rotations(), LedgerTexts.all(), LedgerBundle.Documents.stored(files));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"defter-ledger.zip\"");
        bundle.write(attached, response.getOutputStream());
    }
}
