package org.defter.query.commission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.CommissionId;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of commissions. */
@RestController
@RequestMapping("/api/commissions")
@Tag(name = "commissions")
class CommissionDossierController {

    private final Dossiers dossiers;

    CommissionDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listCommissions",
            summary = "List commissions",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<CommissionSummaryView> list(
            @ParameterObject @Valid CommissionFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindCommissions(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findCommission",
            summary = "Everything about a commission",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<CommissionDossierView> find(@PathVariable CommissionId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindCommissionDossier(id, asOf.moment()), CommissionDossierView.class);
    }
}
