package org.defter.query.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.defter.kernel.id.ProjectId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of projects; to staff, for a contract and what it costs are no one else's yet. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "projects")
class ProjectDossierController {

    private final Dossiers dossiers;

    ProjectDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description =
                    "Filtered, sorted, page by page, as of any moment; also those that go on without an authority that stands (I15).")
    @GetMapping
    Page<ProjectSummaryView> list(
            @ParameterObject @Valid ProjectFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindProjects(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "showProjectPortfolio",
            summary = "Projects counted and summed",
            description =
                    "By stage, and the money by stage and currency, as of any moment; amounts of different currencies are never added.")
    @GetMapping("/portfolio")
    ProjectPortfolioView portfolio(
            @Parameter(description = "of one municipality only") @RequestParam(required = false) @Nullable
                    UUID municipality,
            @Parameter(description = "led by one unit only") @RequestParam(required = false) @Nullable UUID unit,
            @ParameterObject AsOf asOf) {
        return dossiers.required(
                new FindProjectPortfolio(municipality, unit, asOf.moment()), ProjectPortfolioView.class);
    }

    @Operation(
            operationId = "findProject",
            summary = "Everything about a project",
            description =
                    "What it stands on with the identifiers of proposal and decision, its fundings, work, money, changes and what must not be; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<ProjectDossierView> find(@PathVariable ProjectId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindProjectDossier(id, asOf.moment()), ProjectDossierView.class);
    }
}
