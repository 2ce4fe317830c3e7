package org.defter.query.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.MonitoringPeriodId;
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

/** Answers what is known of monitoring periods. */
@RestController
@RequestMapping("/api/monitoring-periods")
@Tag(name = "monitoring-periods")
class MonitoringPeriodViewController {

    private final Dossiers dossiers;

    MonitoringPeriodViewController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listMonitoringPeriods",
            summary = "List monitoring periods",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<MonitoringPeriodSummaryView> list(
            @ParameterObject @Valid MonitoringPeriodFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindMonitoringPeriods(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findMonitoringPeriod",
            summary = "Everything about a monitoring period",
            description =
                    "Values with their evidence, what is missing and which unit is to act. As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<MonitoringPeriodView> find(@PathVariable MonitoringPeriodId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindMonitoringPeriod(id, asOf.moment()), MonitoringPeriodView.class);
    }
}
