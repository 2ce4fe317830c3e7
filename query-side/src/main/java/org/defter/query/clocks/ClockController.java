package org.defter.query.clocks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers which periods of the law run, and until when. */
@RestController
@Tag(name = "clocks")
class ClockController {

    private final ClockQueries clocks;
    private final Clock today;

    ClockController(ClockQueries clocks, Clock today) {
        this.clocks = clocks;
        this.today = today;
    }

    @Operation(
            operationId = "listClocks",
            summary = "Every period of the law and where it stands",
            description =
                    "The earliest last day first; days left are counted on the day of the question. Of the present only: asOf is refused.")
    @GetMapping("/api/clocks")
    Page<ClockLineView> list(
            @ParameterObject @Valid FindClocks query, @ParameterObject @Valid Paging paging, Locale locale) {
        return clocks.find(query, paging, LocalDate.now(today), locale);
    }
}
