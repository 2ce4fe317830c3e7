package org.defter.query.sitting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.defter.kernel.id.SittingId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of sittings. */
@RestController
@RequestMapping("/api/sittings")
@Tag(name = "sittings")
class SittingDossierController {

    private final Dossiers dossiers;

    SittingDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listSittings",
            summary = "List sittings",
            description = "Filtered, sorted, page by page, as of any moment. The public sees announced agendas only.")
    @GetMapping
    Page<SittingSummaryView> list(
            @ParameterObject @Valid SittingFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.list(new FindSittings(filter, paging, Audience.of(caller), asOf.moment()));
    }

    @Operation(
            operationId = "findSitting",
            summary = "Everything about a sitting",
            description =
                    "As of the last recorded act; the ETag is the version of its stream. The public sees announced agendas only.")
    @GetMapping("/{id}")
    ResponseEntity<SittingDossierView> find(
            @PathVariable SittingId id, @ParameterObject AsOf asOf, @Nullable Principal caller) {
        return dossiers.one(new FindSittingDossier(id, Audience.of(caller), asOf.moment()), SittingDossierView.class);
    }
}
