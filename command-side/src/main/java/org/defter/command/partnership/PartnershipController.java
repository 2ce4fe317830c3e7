package org.defter.command.partnership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.PartnershipId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partnerships over HTTP, from their proposal to their end. */
@RestController
@RequestMapping("/api/partnerships")
@Tag(name = "partnerships", description = "Partnerships: sister cities, memberships, protocols, from proposal to end")
class PartnershipController {

    private final CommandDispatcher commands;

    PartnershipController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "proposePartnership",
            summary = "Propose a partnership",
            description =
                    "Proposes a partnership. Nothing is signed until the council's decision is in force and, abroad, the ministry has given its permission.")
    @PostMapping
    ResponseEntity<CommandReceipt> proposePartnership(@Valid @RequestBody PartnershipRequests.Propose body) {
        PartnershipId id = PartnershipId.random();
        return commands.create(
                "/api/partnerships/" + id,
                new ProposePartnership(id, body.municipalityId(), body.unitId(), body.toProfile(), body.occurredOn()));
    }

    @Operation(
            operationId = "importPartnership",
            summary = "Enter a partnership of before this record",
            description =
                    "As an older register or document has it. What that does not say stays unknown, and is shown as such.")
    @PostMapping("/imports")
    ResponseEntity<CommandReceipt> importPartnership(@Valid @RequestBody PartnershipRequests.Import body) {
        PartnershipId id = PartnershipId.random();
        return commands.create(
                "/api/partnerships/" + id,
                new ImportPartnership(
                        id,
                        body.municipalityId(),
                        body.unitId(),
                        body.toProfile(),
                        body.toRecord(),
                        body.source(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "recordPartnerDecision",
            summary = "Record the decision of the partner's council",
            description = "A sister city in Türkiye needs both councils (I05).")
    @PostMapping("/{id}/partner-decision")
    ResponseEntity<CommandReceipt> recordPartnerDecision(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Partnered body) {
        return commands.act(new RecordPartnerDecision(id, version.value(), body.toDecision(), body.occurredOn()));
    }

    @Operation(
            operationId = "supplementImport",
            summary = "Add what was found of an imported partnership",
            description =
                    "The number or day of a decision or permission that its source did not give. What is known stays.")
    @PostMapping("/{id}/import-supplements")
    ResponseEntity<CommandReceipt> supplementImport(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Supplement body) {
        return commands.act(new SupplementImport(
                id,
                version.value(),
                PartnershipRequests.Paper.given(body.decision()),
                PartnershipRequests.Paper.given(body.permission()),
                body.source(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "recordPermission",
            summary = "Record the ministry's permission",
            description =
                    "Of a partnership abroad, once the council has decided (I03). The ministry is recorded by its name of that day.")
    @PostMapping("/{id}/permission")
    ResponseEntity<CommandReceipt> recordPermission(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Permit body) {
        return commands.act(new RecordPermission(id, version.value(), body.number(), body.occurredOn()));
    }

    @Operation(
            operationId = "signPartnership",
            summary = "Record the signature",
            description =
                    "Only whom the decision names, not after it says (I09); abroad not before the permission (I03); a sister city in Türkiye not before both councils (I05).")
    @PostMapping("/{id}/signature")
    ResponseEntity<CommandReceipt> signPartnership(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Sign body) {
        return commands.act(new SignPartnership(id, version.value(), body.toSignature(), body.occurredOn()));
    }

    @Operation(
            operationId = "activatePartnership",
            summary = "Record that it is active",
            description = "Of a membership: that the body has accepted it.")
    @PostMapping("/{id}/activation")
    ResponseEntity<CommandReceipt> activatePartnership(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Activate body) {
        return commands.act(new ActivatePartnership(id, version.value(), body.reference(), body.occurredOn()));
    }

    @Operation(
            operationId = "renewPartnership",
            summary = "Record the signature of the extension",
            description =
                    "Once the council has decided on the renewal; by whom that decision names, not after it says (I09).")
    @PostMapping("/{id}/renewal")
    ResponseEntity<CommandReceipt> renewPartnership(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody PartnershipRequests.Sign body) {
        return commands.act(new RenewPartnership(id, version.value(), body.toSignature(), body.occurredOn()));
    }

    @Operation(
            operationId = "endPartnership",
            summary = "Record its end",
            description =
                    "Expired, ended by the partner, or given up before its signature. The council ends it by a decision in force.")
    @PostMapping("/{id}/ending")
    ResponseEntity<CommandReceipt> endPartnership(
            @PathVariable PartnershipId id, ExpectedVersion version, @Valid @RequestBody PartnershipRequests.End body) {
        return commands.act(new EndPartnership(id, version.value(), body.cause(), body.reason(), body.occurredOn()));
    }
}
