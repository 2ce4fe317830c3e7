package org.defter.query.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.dossier.AsOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what authorised something and what it authorised. */
@RestController
@RequestMapping("/api/lineage")
@Tag(
        name = "lineage",
        description = "From a goal to the decision that authorised it, to what is done under it, and back")
class LineageController {

    private final LineageQueries thread;

    LineageController(LineageQueries thread) {
        this.thread = thread;
    }

    @Operation(
            operationId = "findLineage",
            summary = "What authorised it and what it authorises",
            description =
                    "Every link in both directions with the event that made it, nearest first, as of any moment. What ended or fell keeps its place in the thread, with the day.")
    @GetMapping("/{kind}/{id}")
    LineageView find(@PathVariable LineageKind kind, @PathVariable UUID id, @ParameterObject AsOf asOf, Locale locale) {
        return thread.find(kind, id, asOf.moment(), locale)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "findLineageOfDecision",
            summary = "What led to a decision and what it authorises",
            description =
                    "The same as by identifier, for a decision by the number it has today; one of the past is shown under the number it had then.")
    @GetMapping("/decisions/{councilId}/{year}/{number}")
    LineageView findDecision(
            @PathVariable UUID councilId,
            @PathVariable int year,
            @PathVariable int number,
            @ParameterObject AsOf asOf,
            Locale locale) {
        return find(LineageKind.DECISION, Lineage.decision(councilId, year, number), asOf, locale);
    }

    @Operation(
            operationId = "findLineageOfValue",
            summary = "What an indicator's value in a monitoring period goes back to",
            description = "The same as by identifier, for a value by its period and indicator.")
    @GetMapping("/values/{periodId}/{indicatorId}")
    LineageView findValue(
            @PathVariable UUID periodId, @PathVariable UUID indicatorId, @ParameterObject AsOf asOf, Locale locale) {
        return find(LineageKind.INDICATOR_VALUE, MonitoringLineage.value(periodId, indicatorId), asOf, locale);
    }
}
