package org.defter.query.agenda;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Locale;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a council has before it. */
@RestController
@Tag(name = "agenda")
class AgendaController {

    private final AgendaQueries agendas;

    AgendaController(AgendaQueries agendas) {
        this.agendas = agendas;
    }

    @Operation(
            operationId = "listAgendas",
            summary = "The agendas of sittings",
            description =
                    "Each item as it was announced, and apart from that what became of it. As of any moment."
                            + " Without a login only announced agendas, as announced; of the past only what is announced today as well.")
    @GetMapping("/api/agenda")
    Page<AgendaView> list(
            @ParameterObject @Valid FindAgendas query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            Locale locale,
            @Nullable Principal caller) {
        return agendas.find(query, paging, asOf.moment(), Audience.of(caller), locale);
    }
}
