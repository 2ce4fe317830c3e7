package org.defter.command.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of projects over HTTP. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "projects")
class FundingController {

    private final CommandDispatcher commands;

    FundingController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "applyForFunding",
            summary = "Apply for funding",
            description =
                    "An application to a programme, with authority where the setting asks for it before (I15); an unconditional grant needs none (I12).")
    @PostMapping("/{id}/fundings")
    ResponseEntity<CommandReceipt> applyForFunding(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.ApplyForFunding body) {
        FundingId fundingId = FundingId.random();
        return commands.create(
                "/api/projects/" + id + "/fundings/" + fundingId,
                new ApplyForFunding(id, version.value(), fundingId, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordAward",
            summary = "Record the award",
            description =
                    "What the funder awarded, in the currency applied for; it may differ from what was applied for.")
    @PostMapping("/{id}/fundings/{fundingId}/award")
    ResponseEntity<CommandReceipt> recordAward(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordAward body) {
        return commands.act(new RecordAward(
                id, version.value(), fundingId, body.amount().toMoney(), body.reference(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordRefusal",
            summary = "Record the refusal",
            description = "The funder refused the application.")
    @PostMapping("/{id}/fundings/{fundingId}/refusal")
    ResponseEntity<CommandReceipt> recordRefusal(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordRefusal body) {
        return commands.act(new RecordRefusal(id, version.value(), fundingId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw the application",
            description = "Withdraws an application, or declines an award before the contract.")
    @PostMapping("/{id}/fundings/{fundingId}/withdrawal")
    ResponseEntity<CommandReceipt> withdrawApplication(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.WithdrawApplication body) {
        return commands.act(new WithdrawApplication(id, version.value(), fundingId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordTreasuryPermission",
            summary = "Record the Treasury's permission",
            description = "For a foreign loan, of the day it was given (I13).")
    @PostMapping("/{id}/fundings/{fundingId}/treasury-permission")
    ResponseEntity<CommandReceipt> recordTreasuryPermission(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordTreasuryPermission body) {
        return commands.act(
                new RecordTreasuryPermission(id, version.value(), fundingId, body.number(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordBorrowingApproval",
            summary = "Record the ministry's approval",
            description = "For domestic borrowing above the share of the revenue, of the day it was given (I14).")
    @PostMapping("/{id}/fundings/{fundingId}/borrowing-approval")
    ResponseEntity<CommandReceipt> recordBorrowingApproval(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordBorrowingApproval body) {
        return commands.act(
                new RecordBorrowingApproval(id, version.value(), fundingId, body.number(), body.occurredOn()));
    }

    @Operation(
            operationId = "signContract",
            summary = "Sign the contract",
            description =
                    "Under an authority that stands (I15), after the permission (I03), by whom the decision names (I09), within the award; a loan within what the law allows to borrow (I13, I14).")
    @PostMapping("/{id}/fundings/{fundingId}/contract")
    ResponseEntity<CommandReceipt> signContract(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.SignContract body) {
        return commands.act(
                new SignContract(id, version.value(), fundingId, body.contract().toContract(), body.occurredOn()));
    }

    @Operation(
            operationId = "setBudgetLine",
            summary = "Set a budget line",
            description =
                    "Sets a line, or sets it anew; never below what is spent, and always in the currency it began with.")
    @PostMapping("/{id}/budget-lines")
    ResponseEntity<CommandReceipt> setBudgetLine(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.SetBudgetLine body) {
        return commands.act(new SetBudgetLine(
                id, version.value(), body.code(), body.title(), body.amount().toMoney(), body.occurredOn()));
    }

    @Operation(
            operationId = "planInstalment",
            summary = "Plan an instalment",
            description = "When how much of an award is to come in; together not above it.")
    @PostMapping("/{id}/fundings/{fundingId}/instalments")
    ResponseEntity<CommandReceipt> planInstalment(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.PlanInstalment body) {
        InstalmentId instalmentId = InstalmentId.random();
        return commands.create(
                "/api/projects/" + id + "/instalments/" + instalmentId,
                new PlanInstalment(
                        id,
                        version.value(),
                        instalmentId,
                        fundingId,
                        body.due(),
                        body.amount().toMoney(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "recordInstalment",
            summary = "Record a receipt",
            description = "An instalment of a contract came in, planned or not; together not above the award.")
    @PostMapping("/{id}/fundings/{fundingId}/receipts")
    ResponseEntity<CommandReceipt> recordInstalment(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordInstalment body) {
        InstalmentId instalmentId = body.instalmentId() == null ? InstalmentId.random() : body.instalmentId();
        return commands.create(
                "/api/projects/" + id + "/instalments/" + instalmentId,
                new RecordInstalment(
                        id,
                        version.value(),
                        fundingId,
                        instalmentId,
                        body.amount().toMoney(),
                        body.reference(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "writeOffAward",
            summary = "Write off",
            description = "What is left of an award will not come any more; with the reason.")
    @PostMapping("/{id}/fundings/{fundingId}/write-off")
    ResponseEntity<CommandReceipt> writeOffAward(
            @PathVariable ProjectId id,
            @PathVariable FundingId fundingId,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.WriteOffAward body) {
        return commands.act(new WriteOffAward(
                id, version.value(), fundingId, body.amount().toMoney(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordSpending",
            summary = "Record spending",
            description = "From a line of the budget, within it: what is above is refused until the line is set anew.")
    @PostMapping("/{id}/spendings")
    ResponseEntity<CommandReceipt> recordSpending(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody FundingRequests.RecordSpending body) {
        return commands.act(new RecordSpending(
                id,
                version.value(),
                body.code(),
                body.amount().toMoney(),
                body.document().toEvidence(),
                body.occurredOn()));
    }
}
