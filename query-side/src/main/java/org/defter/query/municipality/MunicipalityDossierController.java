package org.defter.query.municipality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.MunicipalityId;
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

/** Answers what is known of municipalities. */
@RestController
@RequestMapping("/api/municipalities")
@Tag(name = "municipalities")
class MunicipalityDossierController {

    private final Dossiers dossiers;

    MunicipalityDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listMunicipalities",
            summary = "List municipalities",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<MunicipalitySummaryView> list(
            @ParameterObject @Valid MunicipalityFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindMunicipalities(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findMunicipality",
            summary = "Everything about a municipality",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<MunicipalityDossierView> find(@PathVariable MunicipalityId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindMunicipalityDossier(id, asOf.moment()), MunicipalityDossierView.class);
    }
}
