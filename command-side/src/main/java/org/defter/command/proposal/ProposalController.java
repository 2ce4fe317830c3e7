package org.defter.command.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.command.platform.KeptFiles;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.ProposalId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "proposals", description = "Proposals and the decisions on them")
class ProposalController {

    private final CommandDispatcher commands;
    private final KeptFiles files;

    ProposalController(CommandDispatcher commands, KeptFiles files) {
        this.commands = commands;
        this.files = files;
    }

    @Operation(
            operationId = "draftProposal",
            summary = "Draft a proposal",
            description = "A unit drafts what it asks of the council.")
    @PostMapping
    ResponseEntity<CommandReceipt> draftProposal(@Valid @RequestBody ProposalRequests.Draft body) {
        ProposalId id = ProposalId.random();
        return commands.create(
                "/api/proposals/" + id,
                new DraftProposal(
                        id,
                        body.municipalityId(),
                        body.unitId(),
                        body.title(),
                        body.matter(),
                        body.request(),
                        body.legalBases(),
                        body.text(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "attachDocument",
            summary = "Attach a document",
            description = "Attaches a document by title, type and digest, until the council has decided.")
    @PostMapping("/{id}/documents")
    ResponseEntity<CommandReceipt> attachDocument(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Attach body) {
        files.requireKept(body.sha256());
        DocumentId document = DocumentId.random();
        return commands.create(
                "/api/proposals/" + id + "/documents/" + document,
                new AttachDocument(
                        id,
                        version.value(),
                        document,
                        body.title(),
                        body.mediaType(),
                        body.sha256(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "submitProposal",
            summary = "Submit the proposal",
            description =
                    "Submits the proposal to the council; one about a finished plan pins the frozen version (S12).")
    @PostMapping("/{id}/submission")
    ResponseEntity<CommandReceipt> submitProposal(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Dated body) {
        return commands.act(new SubmitProposal(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "withdrawProposal",
            summary = "Withdraw the proposal",
            description = "Withdraws the proposal before it is decided.")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CommandReceipt> withdrawProposal(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Withdraw body) {
        return commands.act(new WithdrawProposal(id, version.value(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "signDecision",
            summary = "Sign the decision",
            description =
                    "The chair and the two clerks of the sitting sign (B08). If the mayor's period has run out, the third signature makes the decision final.")
    @PostMapping("/{id}/signatures")
    ResponseEntity<CommandReceipt> signDecision(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Sign body) {
        return commands.act(new SignDecision(id, version.value(), body.personId(), body.occurredOn()));
    }

    @Operation(
            operationId = "deliverToMayor",
            summary = "Record the delivery to the mayor",
            description =
                    "The signed text reached the mayor; while the period runs it starts anew from that day (D02).")
    @PostMapping("/{id}/delivery")
    ResponseEntity<CommandReceipt> deliverToMayor(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Dated body) {
        return commands.act(new DeliverToMayor(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "returnDecision",
            summary = "Return the decision to the council",
            description =
                    "The mayor holds the decision unlawful and returns it with reasons, within the period and once (D01). The council insists on it, changes it, or lets it lapse (D03, D04).")
    @PostMapping("/{id}/return")
    ResponseEntity<CommandReceipt> returnDecision(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Return body) {
        return commands.act(new ReturnDecision(id, version.value(), body.reasons(), body.occurredOn()));
    }

    @Operation(
            operationId = "runOutDecisionClock",
            summary = "Record that a period ran out",
            description =
                    "The clock does this by itself; for a retrospective period it can be recorded explicitly (D03).")
    @PostMapping("/{id}/clock-run-out")
    ResponseEntity<CommandReceipt> runOutDecisionClock(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.RunOut body) {
        return commands.act(new RunOutDecisionClock(id, version.value(), body.kind(), body.lastDay()));
    }

    @Operation(
            operationId = "rectifyDecision",
            summary = "Rectify the decision",
            description =
                    "Puts a material error of the record right: a wrong number, day or passage. What was wrong stays readable, and a wrong number stays taken.")
    @PostMapping("/{id}/rectifications")
    ResponseEntity<CommandReceipt> rectifyDecision(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Rectify body) {
        return commands.act(new RectifyDecision(
                id,
                version.value(),
                body.correctedNumber(),
                body.correctedDay(),
                body.wrongPassage(),
                body.reason(),
                body.authority(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "sendToCivilAuthority",
            summary = "Record the dispatch to the civil authority",
            description = "A final decision goes to the civil authority; late is possible and flagged (D06).")
    @PostMapping("/{id}/dispatch")
    ResponseEntity<CommandReceipt> sendToCivilAuthority(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Send body) {
        return commands.act(new SendToCivilAuthority(id, version.value(), body.authority(), body.occurredOn()));
    }

    @Operation(
            operationId = "acknowledgeReceipt",
            summary = "Record the receipt",
            description = "With the civil authority's receipt the decision is in force (D06); it has no veto (D09).")
    @PostMapping("/{id}/receipt")
    ResponseEntity<CommandReceipt> acknowledgeReceipt(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Receive body) {
        return commands.act(new AcknowledgeReceipt(id, version.value(), body.registryNumber(), body.occurredOn()));
    }

    @Operation(
            operationId = "announceDecision",
            summary = "Announce the decision",
            description =
                    "A summary of a final decision is announced to the public; late is possible and flagged (D08).")
    @PostMapping("/{id}/announcement")
    ResponseEntity<CommandReceipt> announceDecision(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody ProposalRequests.Announce body) {
        return commands.act(new AnnounceDecision(id, version.value(), body.medium(), body.occurredOn()));
    }
}
