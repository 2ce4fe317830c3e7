package org.defter.query.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a council decided and what became of it. */
@RestController
@Tag(name = "decisions")
class DecisionRegisterController {

    private final DecisionRegisterQueries register;

    DecisionRegisterController(DecisionRegisterQueries register) {
        this.register = register;
    }

    @Operation(
            operationId = "listDecisions",
            summary = "The register of decisions",
            description =
                    "By year and number, as of any moment. Without a login only what was announced to the public, then and still today.")
    @GetMapping("/api/decisions")
    Page<DecisionView> list(
            @ParameterObject @Valid FindDecisions query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            Locale locale,
            @Nullable Principal caller) {
        return register.find(query, paging, asOf.moment(), Audience.of(caller), locale);
    }

    @Operation(
            operationId = "findDecision",
            summary = "One decision, by its number",
            description =
                    "As of any moment. The ETag is the version of the proposal's stream. Unknown to the public until announced.")
    @GetMapping("/api/decisions/{councilId}/{year}/{number}")
    ResponseEntity<DecisionView> find(
            @PathVariable UUID councilId,
            @PathVariable int year,
            @PathVariable int number,
            @ParameterObject AsOf asOf,
            Locale locale,
            @Nullable Principal caller) {
        return register.find(councilId, year, number, asOf.moment(), Audience.of(caller), locale)
                .map(decision -> ResponseEntity.ok()
                        .eTag("\"" + decision.version() + "\"")
                        .body(decision))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
