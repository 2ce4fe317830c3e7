package org.defter.query.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.CouncilId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.proposal.FindProposals;
import org.defter.query.proposal.ProposalFilter;
import org.defter.query.proposal.ProposalSummaryView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of councils. */
@RestController
@RequestMapping("/api/councils")
@Tag(name = "councils")
class CouncilDossierController {

    private final Dossiers dossiers;

    CouncilDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listCouncils",
            summary = "List councils",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<CouncilSummaryView> list(
            @ParameterObject @Valid CouncilFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindCouncils(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findCouncil",
            summary = "Everything about a council",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<CouncilDossierView> find(@PathVariable CouncilId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindCouncilDossier(id, asOf.moment()), CouncilDossierView.class);
    }

    @Operation(
            operationId = "listClosedReferrals",
            summary = "What was closed with the term of a council",
            description = "Proposals that were with commissions when the term ended (A09), page by page.")
    @GetMapping("/{id}/closed-referrals")
    Page<ProposalSummaryView> closedReferrals(
            @PathVariable CouncilId id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf) {
        dossiers.required(new FindCouncilDossier(id, Moment.NOW), CouncilDossierView.class);
        return dossiers.list(new FindProposals(ProposalFilter.ofClosedWith(id), paging, Audience.STAFF, asOf.moment()));
    }
}
