package org.defter.query.clocks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers which periods of the law run, and until when. */
@RestController
@Tag(name = "clocks")
class ClockController {

    private final ClockQueries clocks;
    private final Streams streams;
    private final Clock today;

    ClockController(ClockQueries clocks, Streams streams, Clock today) {
        this.clocks = clocks;
        this.streams = streams;
        this.today = today;
    }

    @Operation(
            operationId = "listClocks",
            summary = "Every period of the law and where it stands",
            description =
                    "The earliest last day first, as of any moment; days left are counted on its day, which is today if none is asked for.")
    @GetMapping("/api/clocks")
    Page<ClockLineView> list(
            @ParameterObject @Valid FindClocks query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            Locale locale) {
        Moment moment = asOf.moment();
        return clocks.find(query, paging, moment, streams.day(moment, LocalDate.now(today)), locale);
    }
}
