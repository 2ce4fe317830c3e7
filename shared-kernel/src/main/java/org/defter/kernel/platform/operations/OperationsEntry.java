package org.defter.kernel.platform.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * One entry of the operations log.
 *
 * @param id its place in the log, from 1; gaps are possible, a higher one need not be younger
 * @param at when it was written, by the database's clock
 * @param kind what was done, upper case with underscores, such as {@code SWEEP}
 * @param actor who did it: issuer and subject of the login, or {@code schedule}
 * @param outcome what came of it, upper case with underscores, such as {@code CLEAN}
 * @param details what it was about, by name
 */
public record OperationsEntry(
        long id,
        Instant at,
        @Schema(example = "REBUILD_SWITCHED") String kind,
        @Schema(example = "urn:defter:demo admin") String actor,
        @Schema(example = "DONE") String outcome,
        Map<String, Object> details) {

    /** Copies the details. */
    public OperationsEntry {
        details = Map.copyOf(details);
    }
}
