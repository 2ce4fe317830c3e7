package org.defter.query.platform.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the access log is still what was sealed. */
@RestController
@Tag(name = "operations")
class SealController {

    private final Seals seals;

    SealController(Seals seals) {
        this.seals = seals;
    }

    @Operation(
            operationId = "listAccessLogSeals",
            summary = "The sealed days of the access log",
            description =
                    "The newest first. Each day after the first is sealed when it is over, also one without entries.")
    @GetMapping("/api/operations/log/seals")
    List<LocalDate> list() {
        List<LocalDate> days = new ArrayList<>(seals.days());
        Collections.reverse(days);
        return days;
    }

    @Operation(
            operationId = "checkAccessLogSeal",
            summary = "A sealed day of the access log, compared with the log as it is now",
            description = "SAME, or DIFFERENT with the entries that were changed, removed or added since.")
    @GetMapping("/api/operations/log/seals/{day}")
    SealView check(@PathVariable LocalDate day) {
        return seals.of(day).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
