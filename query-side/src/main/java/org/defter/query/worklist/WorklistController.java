package org.defter.query.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.defter.kernel.platform.security.Caller;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who has to do what by when. */
@RestController
@Tag(name = "worklist")
class WorklistController {

    private final WorklistQueries worklist;
    private final Clock clock;

    WorklistController(WorklistQueries worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    @Operation(
            operationId = "listTasks",
            summary = "Who has to do what, by when, under which rule",
            description =
                    "Open tasks unless asked otherwise, the earliest legal deadline first. Of the present only: asOf is refused.")
    @GetMapping("/api/worklist")
    Page<WorklistView> list(
            @ParameterObject @Valid FindWorklist query,
            @ParameterObject @Valid Paging paging,
            Locale locale,
            HttpServletRequest request) {
        return worklist.find(query, mine(query, request), paging, LocalDate.now(clock), locale);
    }

    private @Nullable Specification<WorklistEntry> mine(FindWorklist query, HttpServletRequest request) {
        return Boolean.TRUE.equals(query.mine())
                ? Caller.of(request)
                        .map(caller -> worklist.of(caller.login(), caller.roles()))
                        .orElse(null)
                : null;
    }
}
