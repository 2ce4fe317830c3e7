package org.defter.command.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.command.platform.Facts;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.id.AccountId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts", description = "Which login acts for which person, unit or commissions")
class AccountController {

    private final CommandDispatcher commands;
    private final Facts facts;

    AccountController(CommandDispatcher commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @Operation(
            operationId = "linkAccount",
            summary = "Tie a login",
            description =
                    "Ties a login to what it acts for and replaces an earlier tie. The account follows from the login: 201 for its first tie, 200 for a later one.")
    @ApiResponse(responseCode = "200", description = "Tied anew", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Tied for the first time", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<CommandReceipt> linkAccount(@Valid @RequestBody AccountRequests.Link body) {
        LoginId login = new LoginId(body.issuer(), body.subject());
        LinkAccount command = new LinkAccount(
                login.accountId(), login, body.personId(), body.unitId(), body.served(), body.occurredOn());
        return facts.knows(login)
                ? commands.act(command)
                : commands.create("/api/accounts/" + login.accountId(), command);
    }

    @Operation(
            operationId = "unlinkAccount",
            summary = "Undo the tie of a login",
            description = "The login acts for nobody any more; what it did stays as it was.")
    @PostMapping("/{id}/unlinking")
    ResponseEntity<CommandReceipt> unlinkAccount(
            @PathVariable AccountId id, ExpectedVersion version, @Valid @RequestBody AccountRequests.Dated body) {
        return commands.act(new UnlinkAccount(id, version.value(), body.occurredOn()));
    }
}
