package org.defter.query.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was reached of plans, to everybody. */
@RestController
@RequestMapping("/api/plans/{id}/results")
@Tag(name = "plans")
class PlanResultsController {

    private final Dossiers dossiers;

    PlanResultsController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "findPlanResults",
            summary = "What was reached of a plan",
            description =
                    "The figures of its closed reports, each with its explanation (S08, S13): targets, values and performances, without evidence, names and what is still open. The public sees those of plans that are or were in force.")
    @GetMapping
    PlanResultsView find(
            @PathVariable PlanId id, @ParameterObject AsOf asOf, Locale locale, @Nullable Principal caller) {
        return dossiers.required(
                new FindPlanResults(id, Audience.of(caller), locale, asOf.moment()), PlanResultsView.class);
    }
}
