package org.defter.query.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who has to do what by when. */
@RestController
@Tag(name = "worklist")
class WorklistController {

    private final WorklistQueries worklist;
    private final Streams streams;
    private final Clock clock;

    WorklistController(WorklistQueries worklist, Streams streams, Clock clock) {
        this.worklist = worklist;
        this.streams = streams;
        this.clock = clock;
    }

    @Operation(
            operationId = "listTasks",
            summary = "Who has to do what, by when, under which rule",
            description =
                    "Open tasks unless asked otherwise, the earliest legal deadline first, as of any moment: open and overdue as on its day.")
    @GetMapping("/api/worklist")
    Page<WorklistView> list(
            @ParameterObject @Valid FindWorklist query,
            @Parameter(
                            description =
                                    "Only tasks that somebody of the office has taken on, or nobody; of today only: who was at it on other days is"
                                            + " not kept")
                    @RequestParam(required = false)
                    Claims.@Nullable Claimed claimed,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            Locale locale,
            HttpServletRequest request) {
        Moment moment = asOf.moment();
        if (claimed != null && moment instanceof Moment.Past) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                    .withErrors(List.of(WrongField.of("claimed", "field.presentOnly")));
        }
        WorklistQueries.Reader reader = Caller.of(request)
                .map(caller ->
                        new WorklistQueries.Reader(caller.login(), worklist.of(caller.login(), caller.roles(), moment)))
                .orElse(null);
        Specification<WorklistColumns> which = Specification.allOf(
                Boolean.TRUE.equals(query.mine()) && reader != null
                        ? reader.work().tasks()
                        : Specification.unrestricted(),
                claimed == null
                        ? Specification.unrestricted()
                        : Claims.of(claimed, reader == null ? null : reader.login()));
        return worklist.find(query, which, reader, paging, moment, streams.day(moment, LocalDate.now(clock)), locale);
    }

    @Operation(
            operationId = "countTasks",
            summary = "How many tasks are open for whom",
            description = "For each role, and each unit of it, that has any today.")
    @GetMapping("/api/worklist/load")
    List<WorklistLoadView> load() {
        return worklist.load();
    }
}
