package org.defter.query.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.AccountId;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of accounts. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountDossierController {

    private final Dossiers dossiers;

    AccountDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listAccounts",
            summary = "List accounts",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<AccountSummaryView> list(
            @ParameterObject @Valid AccountFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindAccounts(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findAccount",
            summary = "Everything about an account",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<AccountDossierView> find(@PathVariable AccountId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindAccountDossier(id, asOf.moment()), AccountDossierView.class);
    }
}
