package org.defter.query.finance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.defter.kernel.id.MunicipalityId;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a municipality owes and may owe (I14). */
@RestController
@Tag(name = "finances")
class FinancesViewController {

    private final Dossiers dossiers;
    private final Streams streams;
    private final Clock clock;

    FinancesViewController(Dossiers dossiers, Streams streams, Clock clock) {
        this.dossiers = dossiers;
        this.streams = streams;
        this.clock = clock;
    }

    @Operation(
            operationId = "showFinances",
            summary = "What a municipality owes and may owe",
            description =
                    "Debt stock, limit and room on a day with the computation step by step (I14), and what is on record year by year.")
    @GetMapping("/api/municipalities/{id}/finances")
    FinancesView show(
            @PathVariable MunicipalityId id,
            @Parameter(description = "the day; today, or the day of the moment, if absent")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate day,
            @ParameterObject AsOf asOf,
            Locale locale) {
        Moment moment = asOf.moment();
        LocalDate asked = day == null ? streams.day(moment, LocalDate.now(clock)) : day;
        return dossiers.required(new FindFinances(id, asked, locale, moment), FinancesView.class);
    }
}
