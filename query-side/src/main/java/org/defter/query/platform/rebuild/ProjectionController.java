package org.defter.query.platform.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.platform.axon.ProcessorWatch;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far processors have come, and builds views anew. */
@RestController
@RequestMapping("/api/operations/projections")
@Tag(name = "operations", description = "How the system itself is doing, and what was done to it")
class ProjectionController {

    private final Rebuilds rebuilds;
    private final ProcessorPositions processors;
    private final RebuildProgress progress;
    private final ProcessorWatch watch;
    private final ViewTables tables;

    ProjectionController(
            Rebuilds rebuilds,
            ProcessorPositions processors,
            RebuildProgress progress,
            ProcessorWatch watch,
            ViewTables tables) {
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.progress = progress;
        this.watch = watch;
        this.tables = tables;
    }

    @Operation(
            operationId = "listProjections",
            summary = "Every processor with its position and how long it will take",
            description =
                    "Views and policies, of this process and of others. Of this process the position is that of the"
                            + " moment; of others it may be some seconds old.")
    @GetMapping
    ProjectionsView list() {
        Map<String, Rebuild> running = new HashMap<>();
        rebuilds.all().forEach(rebuild -> running.put(rebuild.projection(), rebuild));
        SortedMap<String, Long> positions = new TreeMap<>();
        processors
                .processors()
                .forEach(name -> positions.put(name, processors.of(name).orElse(0)));
        List<ProjectionView> items = positions.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue(), running.get(entry.getKey())))
                .toList();
        return new ProjectionsView(progress.settled(), items);
    }

    private ProjectionView view(String name, long position, @Nullable Rebuild rebuild) {
        RebuildProgress.Standing standing = progress.of(name, position);
        return new ProjectionView(
                name,
                position,
                standing.lag(),
                standing.share(),
                Double.isNaN(standing.remainingSeconds()) ? null : standing.remainingSeconds(),
                watch.deadLetters(name),
                tables.knows(name),
                rebuild == null ? null : RebuildView.of(rebuild, progress));
    }

    @Operation(
            operationId = "beginRebuild",
            summary = "Build a view anew beside the one that serves",
            description =
                    "The new tables are filled from the beginning of the record while the old ones serve, compared"
                            + " with them, and kept up to date until they are switched to or dropped.")
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildView begin(@PathVariable String name, HttpServletRequest request) {
        return RebuildView.of(rebuilds.begin(name, RebuildPurpose.REPLACEMENT, Operator.of(request)), progress);
    }

    @Operation(
            operationId = "findRebuild",
            summary = "How far a rebuild has come, and how it compares",
            description =
                    "Position, estimate, and after the comparison each table with the number of its rows and the first"
                            + " rows that differ.")
    @GetMapping("/{name}/rebuild")
    RebuildView find(@PathVariable String name) {
        return rebuilds.find(name)
                .map(rebuild -> RebuildView.of(rebuild, progress))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "switchRebuild",
            summary = "Let the new tables serve",
            description =
                    "In one short transaction; readers and the processor go on. The tables that served are kept until"
                            + " they are dropped.")
    @PostMapping("/{name}/rebuild/switch")
    RebuildView switchOver(
            @PathVariable String name,
            @Parameter(
                            description =
                                    "Switch although the new tables hold something else; to be sent after a look at it")
                    @RequestParam(defaultValue = "false")
                    boolean acceptDifferences,
            HttpServletRequest request) {
        return RebuildView.of(rebuilds.switchOver(name, acceptDifferences, Operator.of(request)), progress);
    }

    @Operation(
            operationId = "dropRebuild",
            summary = "Drop the tables that do not serve",
            description =
                    "Before the switch this gives the rebuild up; after it, it drops the tables that served before."
                            + " Answers what it was.")
    @DeleteMapping("/{name}/rebuild")
    RebuildView drop(@PathVariable String name, HttpServletRequest request) {
        return RebuildView.of(rebuilds.drop(name, Operator.of(request)), progress);
    }
}
