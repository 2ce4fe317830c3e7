package org.defter.query.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.defter.kernel.id.PlanId;
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

/** Answers what is known of plans. */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "plans")
class PlanDossierController {

    private final Dossiers dossiers;

    PlanDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listPlans",
            summary = "List plans",
            description =
                    "Filtered, sorted, page by page, as of any moment. The public sees plans that are or were in force, with what became of them, and not whether an update is prepared.")
    @GetMapping
    Page<PlanSummaryView> list(
            @ParameterObject @Valid PlanFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.list(new FindPlans(filter, paging, Audience.of(caller), asOf.moment()));
    }

    @Operation(
            operationId = "findPlan",
            summary = "Everything about a plan",
            description =
                    "As of the last recorded act; the ETag is the version of its stream. The public sees plans that are or were in force: the versions that were so, and what became of them.")
    @GetMapping("/{id}")
    ResponseEntity<PlanDossierView> find(
            @PathVariable PlanId id, @ParameterObject AsOf asOf, @Nullable Principal caller) {
        return dossiers.one(new FindPlanDossier(id, Audience.of(caller), asOf.moment()), PlanDossierView.class);
    }

    @Operation(
            operationId = "findPlanVersion",
            summary = "A version of a plan as it was frozen by a submission",
            description = "Content, hash, day and fate. The public sees versions that are or were in force only.")
    @GetMapping("/{id}/versions/{number}")
    PlanVersionView version(
            @PathVariable PlanId id,
            @PathVariable @Min(1) int number,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.required(
                new FindPlanVersion(id, number, Audience.of(caller), asOf.moment()), PlanVersionView.class);
    }

    @Operation(
            operationId = "comparePlanVersions",
            summary = "How two versions of a plan differ",
            description =
                    "Element by element, by their identifiers, and field by field: what was added, removed and changed, texts word by word. The public compares versions that are or were in force.")
    @GetMapping("/{id}/versions/{number}/differences/{other}")
    PlanDifferencesView differences(
            @PathVariable PlanId id,
            @PathVariable @Min(1) int number,
            @PathVariable @Min(1) int other,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.required(
                new FindPlanDifferences(id, number, other, Audience.of(caller), asOf.moment()),
                PlanDifferencesView.class);
    }
}
