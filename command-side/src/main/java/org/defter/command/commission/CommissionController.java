package org.defter.command.commission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.CommissionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commissions over HTTP. */
@RestController
@RequestMapping("/api/commissions")
@Tag(name = "commissions", description = "Commissions: members, successors, chair and deputy")
class CommissionController {

    private final CommandDispatcher commands;

    CommissionController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "formCommission",
            summary = "Form a commission",
            description = "The council forms a commission of a lawful size (C01).")
    @PostMapping
    ResponseEntity<CommandReceipt> formCommission(@Valid @RequestBody CommissionRequests.Form body) {
        CommissionId id = CommissionId.random();
        return commands.create(
                "/api/commissions/" + id,
                new FormCommission(id, body.councilId(), body.name(), body.kind(), body.size(), body.occurredOn()));
    }

    @Operation(
            operationId = "electCommissionMembers",
            summary = "Record the election of members",
            description =
                    "The council elects members of its own for one year at most (C01). All of them are elected or none.")
    @PostMapping("/{id}/members")
    ResponseEntity<CommandReceipt> electCommissionMembers(
            @PathVariable CommissionId id,
            ExpectedVersion version,
            @Valid @RequestBody CommissionRequests.Members body) {
        return commands.act(
                new ElectCommissionMembers(id, version.value(), body.personIds(), body.until(), body.occurredOn()));
    }

    @Operation(
            operationId = "vacateCommissionSeat",
            summary = "Record a vacant seat",
            description = "A member leaves the commission; the seat stands vacant for the remainder (C02).")
    @PostMapping("/{id}/vacancies")
    ResponseEntity<CommandReceipt> vacateCommissionSeat(
            @PathVariable CommissionId id,
            ExpectedVersion version,
            @Valid @RequestBody CommissionRequests.Vacancy body) {
        return commands.act(
                new VacateCommissionSeat(id, version.value(), body.personId(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "fillVacancy",
            summary = "Record the election of a successor",
            description = "The council fills a vacant seat for the remainder of its time (C02).")
    @PostMapping("/{id}/successors")
    ResponseEntity<CommandReceipt> fillVacancy(
            @PathVariable CommissionId id,
            ExpectedVersion version,
            @Valid @RequestBody CommissionRequests.Successor body) {
        return commands.act(new FillVacancy(id, version.value(), body.personId(), body.replaces(), body.occurredOn()));
    }

    @Operation(
            operationId = "electChair",
            summary = "Record the election of the chair",
            description = "The commission elects one of its members chair, in place of the one before.")
    @PostMapping("/{id}/chair")
    ResponseEntity<CommandReceipt> electChair(
            @PathVariable CommissionId id, ExpectedVersion version, @Valid @RequestBody CommissionRequests.Head body) {
        return commands.act(new ElectChair(id, version.value(), body.personId(), body.occurredOn()));
    }

    @Operation(
            operationId = "electDeputy",
            summary = "Record the election of the deputy chair",
            description =
                    "The commission elects one of its members deputy chair, in place of the one before; not the chair.")
    @PostMapping("/{id}/deputy")
    ResponseEntity<CommandReceipt> electDeputy(
            @PathVariable CommissionId id, ExpectedVersion version, @Valid @RequestBody CommissionRequests.Head body) {
        return commands.act(new ElectDeputy(id, version.value(), body.personId(), body.occurredOn()));
    }

    @Operation(
            operationId = "excuseAbsence",
            summary = "Record an excuse",
            description =
                    "The commission holds a member excused for a day of meetings, past or to come. Without one, consecutive absences cost the seat as soon as the last of them is recorded (C02); the reason is not asked for.")
    @PostMapping("/{id}/excuses")
    ResponseEntity<CommandReceipt> excuseAbsence(
            @PathVariable CommissionId id,
            ExpectedVersion version,
            @Valid @RequestBody CommissionRequests.Excuse body) {
        return commands.act(
                new ExcuseAbsence(id, version.value(), body.personId(), body.meetingDay(), body.occurredOn()));
    }

    @Operation(
            operationId = "endCommission",
            summary = "End a commission",
            description = "The commission ends and takes nothing more.")
    @PostMapping("/{id}/end")
    ResponseEntity<CommandReceipt> endCommission(
            @PathVariable CommissionId id, ExpectedVersion version, @Valid @RequestBody CommissionRequests.End body) {
        return commands.act(new EndCommission(id, version.value(), body.reason(), body.occurredOn()));
    }
}
