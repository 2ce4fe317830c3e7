package org.defter.query.statutory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the tables the law and the guides ask for, as they are printed. */
@RestController
@Tag(name = "tables")
class TableController {

    private final TableQueries tables;

    TableController(TableQueries tables) {
        this.tables = tables;
    }

    @Operation(
            operationId = "listRegisteredDecisions",
            summary = "The register of decisions as a table",
            description = "By number. Without a login only what was announced to the public. As of any moment.")
    @GetMapping("/api/tables/decision-register")
    Page<RegisteredDecisionView> decisions(
            @ParameterObject @Valid FindTable query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return tables.decisions(query, paging, Audience.of(caller), asOf.moment());
    }

    @Operation(
            operationId = "listDecisionSummaries",
            summary = "The summaries of final decisions (D08)",
            description = "By number. Without a login only those that were announced. As of any moment.")
    @GetMapping("/api/tables/decision-summaries")
    Page<DecisionSummaryView> summaries(
            @ParameterObject @Valid FindTable query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return tables.summaries(query, paging, Audience.of(caller), asOf.moment());
    }

    @Operation(
            operationId = "listAgendaItems",
            summary = "The items of announced agendas as a table",
            description = "By sitting and number. As of any moment.")
    @GetMapping("/api/tables/agenda")
    Page<AgendaLineView> agenda(
            @ParameterObject @Valid FindTable query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return tables.agenda(query, paging, asOf.moment());
    }

    @Operation(
            operationId = "listMonitoringTable",
            summary = "The monitoring table of plans (S08 to S13)",
            description =
                    "A line for each indicator in each period: baseline, target, approved value, performance. As of any moment.")
    @GetMapping("/api/tables/monitoring")
    Page<MonitoringLineView> monitoring(
            @Parameter(description = "The plan") @RequestParam(required = false) @Nullable UUID plan,
            @Parameter(description = "Year of the report") @RequestParam(required = false) @Nullable Integer year,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return tables.monitoring(plan, year, paging, asOf.moment());
    }
}
