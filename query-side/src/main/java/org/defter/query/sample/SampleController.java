package org.defter.query.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws samples for auditors. */
@RestController
@Tag(name = "audit")
class SampleController {

    private final SampleQueries samples;

    SampleController(SampleQueries samples) {
        this.samples = samples;
    }

    @Operation(
            operationId = "drawSample",
            summary = "A sample at random or by risk, with its seed",
            description = "The same seed, position and filter give the same sample to anyone (ADR 0041). Drawing it is recorded"
                    + " in the operations log with method, seed, filter, population, position and hash of the result.")
    @GetMapping("/api/audit/samples")
    SampleView draw(@ParameterObject @Valid DrawSample wanted, Locale locale) {
        return samples.draw(wanted, locale);
    }
}
