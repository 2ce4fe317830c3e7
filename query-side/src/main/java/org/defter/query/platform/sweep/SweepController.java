package org.defter.query.platform.sweep;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.defter.query.platform.rebuild.Operator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins a sweep, and tells what the last one found. */
@RestController
@RequestMapping("/api/operations/sweep")
@Tag(name = "operations", description = "How the system itself is doing, and what was done to it")
class SweepController {

    private final Sweeper sweeper;
    private final SweepMeters meters;

    SweepController(Sweeper sweeper, SweepMeters meters) {
        this.sweeper = sweeper;
        this.meters = meters;
    }

    @Operation(
            operationId = "findSweep",
            summary = "What the last sweep found",
            description =
                    "Gaps in streams, events a view lacks, and rows that are not what a replay makes; each by name.")
    @GetMapping
    SweepView find() {
        return SweepView.of(sweeper.sweeping(), meters.last());
    }

    @Operation(
            operationId = "beginSweep",
            summary = "Sweep the record now",
            description =
                    "The same that runs every night. It is begun and not waited for; the operations log has the result.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    SweepView begin(HttpServletRequest request) {
        sweeper.begin(Operator.of(request));
        return SweepView.of(true, meters.last());
    }
}
