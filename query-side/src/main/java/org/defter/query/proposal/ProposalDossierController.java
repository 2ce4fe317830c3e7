package org.defter.query.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.defter.kernel.id.ProposalId;
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
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of proposals. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "proposals")
class ProposalDossierController {

    private final Dossiers dossiers;

    ProposalDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listProposals",
            summary = "List proposals",
            description = "Filtered, sorted, page by page, as of any moment. The public sees announced decisions only.")
    @GetMapping
    Page<ProposalSummaryView> list(
            @ParameterObject @Valid ProposalFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Nullable Principal caller) {
        return dossiers.list(new FindProposals(filter, paging, Audience.of(caller), asOf.moment()));
    }

    @Operation(
            operationId = "findProposal",
            summary = "Everything about a proposal",
            description =
                    "As of the last recorded act; the ETag is the version of its stream. The public sees announced decisions only.")
    @GetMapping("/{id}")
    ResponseEntity<ProposalDossierView> find(
            @PathVariable ProposalId id, @ParameterObject AsOf asOf, @Nullable Principal caller) {
        return dossiers.one(new FindProposalDossier(id, Audience.of(caller), asOf.moment()), ProposalDossierView.class);
    }
}
