package org.defter.query.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how plans performed, and why. */
@RestController
@RequestMapping("/api/plans/{id}/scorecard")
@Tag(name = "plans")
class ScorecardController {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2200;

    private final Dossiers dossiers;

    ScorecardController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "findScorecard",
            summary = "How a plan performed",
            description =
                    "Indicators, objectives, goals and the plan (S13), raw and capped, each with its explanation; from the second year of the plan also cumulative (S08). A figure that cannot be computed says why.")
    @GetMapping
    ScorecardView find(
            @PathVariable PlanId id,
            @RequestParam @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RequestParam MonitoringReport report,
            @ParameterObject AsOf asOf,
            Locale locale) {
        return dossiers.required(
                new FindScorecard(new MonitoredYear(id, year, report), locale, asOf.moment()), ScorecardView.class);
    }

    @Operation(
            operationId = "explainScore",
            summary = "How a figure of a scorecard was reached",
            description = "Of an indicator, an objective, a goal or the plan itself, by its identifier.")
    @GetMapping("/explanations/{elementId}")
    ScoreExplanationView explain(
            @PathVariable PlanId id,
            @PathVariable UUID elementId,
            @RequestParam @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RequestParam MonitoringReport report,
            @ParameterObject AsOf asOf,
            Locale locale) {
        return dossiers.required(
                new FindScoreExplanation(new MonitoredYear(id, year, report), elementId, locale, asOf.moment()),
                ScoreExplanationView.class);
    }
}
