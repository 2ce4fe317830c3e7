package org.defter.command.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.ProposalId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suits against decisions and the rulings on them over HTTP. */
@RestController
@RequestMapping("/api/proposals/{id}")
@Tag(name = "proposals", description = "Proposals and the decisions on them")
class CourtController {

    private final CommandDispatcher commands;

    CourtController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "recordLawsuit",
            summary = "Record a suit against the decision",
            description =
                    "A suit stops nothing. The mayor sues only against a decision the council insisted on; late is possible and flagged, for the court decides whether to hear it (D05).")
    @PostMapping("/lawsuits")
    ResponseEntity<CommandReceipt> recordLawsuit(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody CourtRequests.Sue body) {
        return commands.act(
                new RecordLawsuit(id, version.value(), body.plaintiff(), body.reference(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordStay",
            summary = "Record a stay",
            description =
                    "A court stayed the decision: its force is suspended, or does not begin, until the stay is lifted (D05).")
    @PostMapping("/stays")
    ResponseEntity<CommandReceipt> recordStay(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody CourtRequests.Ruling body) {
        return commands.act(new RecordStay(id, version.value(), body.reference(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordStayLifted",
            summary = "Record that the stay was lifted",
            description =
                    "The decision is what it was before; one that was received meanwhile comes into force (D05, D06).")
    @PostMapping("/stay-lifts")
    ResponseEntity<CommandReceipt> recordStayLifted(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody CourtRequests.Ruling body) {
        return commands.act(new RecordStayLifted(id, version.value(), body.reference(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordAnnulment",
            summary = "Record the annulment",
            description =
                    "A court annulled the decision: its force has ended, and what stood on it falls with it (D05). Its number is not given again.")
    @PostMapping("/annulment")
    ResponseEntity<CommandReceipt> recordAnnulment(
            @PathVariable ProposalId id, ExpectedVersion version, @Valid @RequestBody CourtRequests.Ruling body) {
        return commands.act(new RecordAnnulment(id, version.value(), body.reference(), body.occurredOn()));
    }
}
