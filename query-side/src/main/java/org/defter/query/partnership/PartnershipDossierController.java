package org.defter.query.partnership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.id.PartnershipId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of partnerships. */
@RestController
@RequestMapping("/api/partnerships")
@Tag(name = "partnerships")
class PartnershipDossierController {

    private final Dossiers dossiers;
    private final PartnershipReports reports;
    private final Clock clock;

    PartnershipDossierController(Dossiers dossiers, PartnershipReports reports, Clock clock) {
        this.dossiers = dossiers;
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(
            operationId = "listPartnerships",
            summary = "List partnerships",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<PartnershipSummaryView> list(
            @ParameterObject @Valid PartnershipFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindPartnerships(filter, paging, LocalDate.now(clock), asOf.moment()));
    }

    @Operation(
            operationId = "listPartnershipRegister",
            summary = "The register of partnerships",
            description =
                    "City, country, date and number of the council decision and of the permission (I08), by title in the Turkish alphabet. The public sees those that are active; what is absent is not known.")
    @GetMapping("/register")
    Page<RegisterLineView> register(
            @ParameterObject @Valid RegisterFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.list(new FindPartnershipRegister(filter, paging, Audience.of(caller), asOf.moment()));
    }

    @Operation(
            operationId = "listPartnershipViolations",
            summary = "Executed without permission or decision",
            description =
                    "Partnerships that were signed or are active without the decision (I01, I02, I05) or the prior permission (I03) they need: only what was imported can be here, and where its source does not say, it is marked as unknown to it.")
    @GetMapping("/violations")
    Page<PartnershipViolationView> violations(
            @RequestParam(required = false) @Nullable UUID municipality,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return reports.violations(municipality, paging, asOf.moment());
    }

    @Operation(
            operationId = "countPartnerships",
            summary = "How many partnerships are active",
            description = "Memberships, sister cities, protocols and strategic partnerships, abroad and in Türkiye.")
    @GetMapping("/counts")
    PartnershipCounts counts(@RequestParam(required = false) @Nullable UUID municipality, @ParameterObject AsOf asOf) {
        return reports.counts(municipality, asOf.moment());
    }

    @Operation(
            operationId = "findPartnership",
            summary = "Everything about a partnership",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<PartnershipDossierView> find(@PathVariable PartnershipId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindPartnershipDossier(id, asOf.moment()), PartnershipDossierView.class);
    }
}
