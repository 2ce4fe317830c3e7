package org.defter.query.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers auditors with ready lists. */
@RestController
@Tag(name = "audit")
class FindingController {

    private final FindingQueries findings;

    FindingController(FindingQueries findings) {
        this.findings = findings;
    }

    @Operation(operationId = "countFindings", summary = "The ready lists and how many lines each has")
    @GetMapping("/api/audit/findings")
    List<FindingCountView> counts(@ParameterObject AsOf asOf, Locale locale) {
        return findings.counts(locale, asOf.moment());
    }

    @Operation(
            operationId = "listFindings",
            summary = "One ready list",
            description =
                    "What the law did not want, as of any moment: each line with its rule, its days and the events that show it. By day.")
    @GetMapping("/api/audit/findings/{list}")
    Page<FindingView> find(
            @Parameter(description = "late-reports, returned-decisions …") @PathVariable FindingList list,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            Locale locale) {
        return findings.find(list, paging, locale, asOf.moment());
    }
}
