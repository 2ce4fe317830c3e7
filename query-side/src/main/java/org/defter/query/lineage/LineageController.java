package org.defter.query.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.transaction.annotation.Transactional;
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

    private final LineageStore thread;

    LineageController(LineageStore thread) {
        this.thread = thread;
    }

    @Operation(
            operationId = "findLineage",
            summary = "What authorised it and what it authorises",
            description =
                    "Every link in both directions with the event that made it, nearest first. What ended or fell keeps its place in the thread, with the day.")
    @GetMapping("/{kind}/{id}")
    @Transactional(readOnly = true)
    public LineageView find(@PathVariable LineageKind kind, @PathVariable UUID id, Locale locale) {
        LineageView.Thing thing =
                thread.thing(kind, id, locale).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        List<LineageView.Link> authorisedBy = thread.authorising(id, locale);
        List<LineageView.Link> authorises = thread.authorised(id, locale);
        return new LineageView(
                thing,
                shown(authorisedBy),
                shown(authorises),
                authorisedBy.size() <= LineageStore.MOST_LINKS && authorises.size() <= LineageStore.MOST_LINKS);
    }

    @Operation(
            operationId = "findLineageOfDecision",
            summary = "What led to a decision and what it authorises",
            description = "The same as by identifier, for a decision by its number.")
    @GetMapping("/decisions/{councilId}/{year}/{number}")
    @Transactional(readOnly = true)
    public LineageView findDecision(
            @PathVariable UUID councilId, @PathVariable int year, @PathVariable int number, Locale locale) {
        return find(LineageKind.DECISION, Lineage.decision(councilId, year, number), locale);
    }

    @Operation(
            operationId = "findLineageOfValue",
            summary = "What an indicator's value in a monitoring period goes back to",
            description = "The same as by identifier, for a value by its period and indicator.")
    @GetMapping("/values/{periodId}/{indicatorId}")
    @Transactional(readOnly = true)
    public LineageView findValue(@PathVariable UUID periodId, @PathVariable UUID indicatorId, Locale locale) {
        return find(LineageKind.INDICATOR_VALUE, MonitoringLineage.value(periodId, indicatorId), locale);
    }

    private static List<LineageView.Link> shown(List<LineageView.Link> links) {
        return links.subList(0, Math.min(links.size(), LineageStore.MOST_LINKS));
    }
}
