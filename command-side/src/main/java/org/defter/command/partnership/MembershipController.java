package org.defter.command.partnership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.WorkingGroupId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an active partnership carries, over HTTP (I10). What is made inside it is located under it. */
@RestController
@RequestMapping("/api/partnerships")
@Tag(name = "partnerships")
class MembershipController {

    private final CommandDispatcher commands;

    MembershipController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "setDues",
            summary = "Set the dues of a year",
            description = "Or set them anew; not below what has been paid (I10).")
    @PostMapping("/{id}/dues")
    ResponseEntity<CommandReceipt> setDues(
            @PathVariable PartnershipId id, ExpectedVersion version, @Valid @RequestBody MembershipRequests.Dues body) {
        return commands.act(new SetDues(
                id, version.value(), body.year(), body.amount().toMoney(), body.dueOn(), body.occurredOn()));
    }

    @Operation(
            operationId = "payDues",
            summary = "Record a payment of dues",
            description = "In the currency they are set in, and never more than is due (I10).")
    @PostMapping("/{id}/dues/{year}/payments")
    ResponseEntity<CommandReceipt> payDues(
            @PathVariable PartnershipId id,
            @PathVariable @Min(1980) @Max(2200) int year,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Payment body) {
        return commands.act(
                new PayDues(id, version.value(), year, body.amount().toMoney(), body.document(), body.occurredOn()));
    }

    @Operation(
            operationId = "appointDelegate",
            summary = "Appoint a delegate",
            description = "To a body the municipality is a member of (I10).")
    @PostMapping("/{id}/delegates")
    ResponseEntity<CommandReceipt> appointDelegate(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Delegate body) {
        DelegateId made = DelegateId.random();
        return commands.create(
                "/api/partnerships/" + id + "/delegates/" + made,
                new AppointDelegate(id, version.value(), made, body.toOfficeholder(), body.occurredOn()));
    }

    @Operation(
            operationId = "dismissDelegate",
            summary = "Record that a delegate is one no more",
            description = "With the reason.")
    @PostMapping("/{id}/delegates/{delegateId}/removal")
    ResponseEntity<CommandReceipt> dismissDelegate(
            @PathVariable PartnershipId id,
            @PathVariable DelegateId delegateId,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Leave body) {
        return commands.act(new DismissDelegate(id, version.value(), delegateId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "setContact",
            summary = "Name the contact",
            description = "An office of the partner, and nobody in person (I10).")
    @PostMapping("/{id}/contact")
    ResponseEntity<CommandReceipt> setContact(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Contact body) {
        return commands.act(new SetContact(id, version.value(), body.toContact(), body.occurredOn()));
    }

    @Operation(
            operationId = "takeOnObligation",
            summary = "Take on an obligation",
            description = "Towards the partner, with its last day if it has one (I10).")
    @PostMapping("/{id}/obligations")
    ResponseEntity<CommandReceipt> takeOnObligation(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Obligation body) {
        ObligationId made = ObligationId.random();
        return commands.create(
                "/api/partnerships/" + id + "/obligations/" + made,
                new TakeOnObligation(id, version.value(), made, body.text(), body.dueOn(), body.occurredOn()));
    }

    @Operation(
            operationId = "fulfilObligation",
            summary = "Record that an obligation is fulfilled",
            description = "With what shows it.")
    @PostMapping("/{id}/obligations/{obligationId}/fulfilment")
    ResponseEntity<CommandReceipt> fulfilObligation(
            @PathVariable PartnershipId id,
            @PathVariable ObligationId obligationId,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Fulfilment body) {
        return commands.act(
                new FulfilObligation(id, version.value(), obligationId, body.evidence(), body.occurredOn()));
    }

    @Operation(operationId = "joinWorkingGroup", summary = "Join a working group", description = "Within a membership.")
    @PostMapping("/{id}/working-groups")
    ResponseEntity<CommandReceipt> joinWorkingGroup(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.WorkingGroup body) {
        WorkingGroupId made = WorkingGroupId.random();
        return commands.create(
                "/api/partnerships/" + id + "/working-groups/" + made,
                new JoinWorkingGroup(id, version.value(), made, body.name(), body.occurredOn()));
    }

    @Operation(operationId = "leaveWorkingGroup", summary = "Leave a working group", description = "With the reason.")
    @PostMapping("/{id}/working-groups/{groupId}/leaving")
    ResponseEntity<CommandReceipt> leaveWorkingGroup(
            @PathVariable PartnershipId id,
            @PathVariable WorkingGroupId groupId,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Leave body) {
        return commands.act(new LeaveWorkingGroup(id, version.value(), groupId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordPartnershipActivity",
            summary = "Record something done together",
            description = "With what came of it and, if there is one, the project it belongs to.")
    @PostMapping("/{id}/activities")
    ResponseEntity<CommandReceipt> recordPartnershipActivity(
            @PathVariable PartnershipId id,
            ExpectedVersion version,
            @Valid @RequestBody MembershipRequests.Activity body) {
        return commands.act(new RecordActivity(
                id, version.value(), body.title(), body.result(), body.projectId(), body.occurredOn()));
    }
}
