package org.defter.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.history.HistoryStream;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what changed between two moments. */
@RestController
@Tag(name = "audit")
class DifferencesController {

    private final AuditQueries audit;

    DifferencesController(AuditQueries audit) {
        this.audit = audit;
    }

    @Operation(
            operationId = "compareMoments",
            summary = "What became of a dossier between two moments",
            description =
                    "Field by field, texts word by word, and who changed what, by person and minute. Moments are written as in asOf; a dossier that had not begun at the first is compared with nothing.")
    @GetMapping("/api/audit/dossiers/{kind}/{id}/differences")
    DifferencesView differences(
            @Parameter(description = "proposal, plan, sitting …") @PathVariable HistoryStream kind,
            @PathVariable UUID id,
            @Parameter(example = "event:120") @RequestParam String from,
            @Parameter(description = "now if absent") @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Timeline by,
            Locale locale) {
        boolean now = to == null || to.isBlank();
        return audit.differences(kind, id, new AsOf(from, by).moment(), new AsOf(to, now ? null : by).moment(), locale)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
