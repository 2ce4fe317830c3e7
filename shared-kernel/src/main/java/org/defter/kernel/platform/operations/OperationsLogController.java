package org.defter.kernel.platform.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the operations log. */
@RestController
@Tag(name = "operations", description = "How the system itself is doing, and what was done to it")
final class OperationsLogController {

    private final OperationsLog log;

    OperationsLogController(OperationsLog log) {
        this.log = log;
    }

    @Operation(
            operationId = "listOperationsLog",
            summary = "What was done to the system, and what was found",
            description = "Rebuilds of views, sweeps, and every reading of auditors, with who began them and what came of it;"
                    + " the newest first. Each day is sealed when it is over.")
    @GetMapping("/api/operations/log")
    OperationsPage list(
            @Parameter(description = "Only entries of this kind, such as SWEEP")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[A-Z][A-Z_]{0,59}")
                    @Nullable
                    String kind,
            @Parameter(description = "Only entries of this day, in Türkiye")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate day,
            @Parameter(description = "Number of the page, from 0")
                    @RequestParam(defaultValue = "0")
                    @Min(0)
                    @Max(1_000_000)
                    int page,
            @Parameter(description = "Entries of a page") @RequestParam(defaultValue = "20") @Min(1) @Max(100)
                    int size) {
        return log.page(kind, day, page, size);
    }
}
