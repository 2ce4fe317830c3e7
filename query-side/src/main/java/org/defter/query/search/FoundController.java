package org.defter.query.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.AsOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is found by words. */
@RestController
@Tag(name = "search")
class FoundController {

    private final SearchQueries queries;

    FoundController(SearchQueries queries) {
        this.queries = queries;
    }

    @Operation(
            operationId = "search",
            summary = "Find plans, goals, proposals, reports, decisions, projects, partnerships, documents by words",
            description =
                    "All words, each as a beginning or by its stem; case and Turkish letters do not matter. The most fitting first, with the places of the words, and how many hits other choices would have. As of any moment. The public finds what is announced or in force, as the dossiers show it to the public; of the past only what is public today as well.")
    @GetMapping("/api/search")
    SearchView search(
            @ParameterObject @Valid FindSearch asked, @ParameterObject AsOf asOf, @Nullable Principal caller) {
        return queries.find(asked, asOf.moment(), asked.audienceOr(Audience.of(caller)));
    }
}
