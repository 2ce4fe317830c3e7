package org.defter.query.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.reporting.ReportDefinition.Measure;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers figures, and what they are made of. */
@RestController
@Tag(name = "reporting")
class ReportController {

    private static final Set<String> KNOWN =
            Set.of("group", "from", "to", "asOf", "by", "format", "measure", "page", "size", "order");
    private static final String WHERE = "Any dimension of the report with a value it must have, such as stage=REFERRED;"
            + " empty for facts that have none.";

    private final ReportQueries reports;

    ReportController(ReportQueries reports) {
        this.reports = reports;
    }

    @Operation(
            operationId = "listReports",
            summary = "The reports there are",
            description =
                    "A closed set: each with the dimensions it may be grouped and filtered by, and what it measures.")
    @GetMapping("/api/reporting")
    List<ReportDefinitionView> list(Locale locale) {
        return Reports.ALL_REPORTS.stream()
                .map(report -> reports.definition(report, locale))
                .toList();
    }

    @Operation(
            operationId = "findReport",
            summary = "The figures of a report",
            description =
                    "Grouped by the dimensions asked for, narrowed by the others, as of any moment: by what was known then,"
                            + " or by what had happened by a day. Also as CSV or XLSX.")
    @GetMapping("/api/reporting/{report}")
    ReportView find(
            @Parameter(example = "time-per-stage") @PathVariable String report,
            @Parameter(description = "Dimensions to group by, in this order", example = "stage")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> group,
            @Parameter(description = "First day of the time, by the day of the facts")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of the time") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = WHERE) @RequestParam MultiValueMap<String, String> where,
            @ParameterObject AsOf asOf,
            Locale locale) {
        return reports.find(query(report, group, from, to, where, asOf), locale);
    }

    @Operation(
            operationId = "explainReport",
            summary = "The events a figure of a report is made of",
            description =
                    "With the report's own parameters, the dimensions of the row and the name of the figure: every event without"
                            + " which it would be another, in the order of the record.")
    @GetMapping("/api/reporting/{report}/explanation")
    Page<ReportExplanationView> explain(
            @Parameter(example = "time-per-stage") @PathVariable String report,
            @Parameter(description = "The figure", example = "entered") @RequestParam String measure,
            @Parameter(description = "First day of the time, by the day of the facts")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of the time") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = WHERE) @RequestParam MultiValueMap<String, String> where,
            @ParameterObject AsOf asOf,
            @ParameterObject @Valid Paging paging) {
        FindReport query = query(report, null, from, to, where, asOf);
        Measure wanted =
                query.report().measure(measure).orElseThrow(() -> ReportQueries.wrong("measure", "field.value"));
        return reports.explain(query, wanted, paging);
    }

    private static FindReport query(
            String name,
            @Nullable List<String> group,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            MultiValueMap<String, String> where,
            AsOf asOf) {
        ReportDefinition report = Reports.find(name).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        List<String> grouped = new ArrayList<>(report.always());
        Stream.ofNullable(group)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(dimension -> !dimension.isEmpty())
                .forEach(dimension -> {
                    if (report.dimension(dimension).isEmpty()) {
                        throw ReportQueries.wrong("group", "field.value");
                    }
                    if (!grouped.contains(dimension)) {
                        grouped.add(dimension);
                    }
                });
        Map<String, String> conditions = new HashMap<>();
        where.forEach((parameter, values) -> {
            if (!KNOWN.contains(parameter)) {
                if (report.dimension(parameter).isEmpty() || values.size() != 1) {
                    throw ReportQueries.wrong(parameter, "field.value");
                }
                conditions.put(parameter, values.getFirst());
            }
        });
        return new FindReport(report, grouped, conditions, from, to, asOf.moment());
    }
}
