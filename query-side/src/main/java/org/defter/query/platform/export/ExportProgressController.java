package org.defter.query.platform.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers how far an export is. */
@RestController
class ExportProgressController {

    private final ExportProgress progress;

    ExportProgressController(ExportProgress progress) {
        this.progress = progress;
    }

    @Operation(
            operationId = "findExport",
            summary = "How far an export is",
            description =
                    "Of one the login has begun within the hour with the header Defter-Export, whichever process makes it. 404 before it"
                            + " has begun, and for the exports of others.",
            tags = "me")
    @GetMapping("/api/me/exports/{id}")
    ExportProgressView find(
            @Parameter(description = "What Defter-Export said") @PathVariable UUID id, HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        return progress.find(caller.login(), id).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
