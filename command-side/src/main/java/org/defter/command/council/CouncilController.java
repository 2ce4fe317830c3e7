package org.defter.command.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.CouncilId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Councils over HTTP. */
@RestController
@RequestMapping("/api/councils")
@Tag(name = "councils", description = "Councils: members, officers, the term")
class CouncilController {

    private final CommandDispatcher commands;

    CouncilController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "conveneCouncil",
            summary = "Convene a council",
            description =
                    "A council of a new term comes together (A09), with its statutory full membership N, the mayor included.")
    @PostMapping
    ResponseEntity<CommandReceipt> conveneCouncil(@Valid @RequestBody CouncilRequests.Convene body) {
        CouncilId id = CouncilId.random();
        return commands.create(
                "/api/councils/" + id,
                new ConveneCouncil(
                        id,
                        body.municipalityId(),
                        body.term(),
                        body.fullMembership(),
                        body.electionDay(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "seatMembers",
            summary = "Seat members",
            description =
                    "All of them take a seat or none: at most N at a time, one mayor, nobody twice. Without a personId one is given.")
    @PostMapping("/{id}/members")
    ResponseEntity<CommandReceipt> seatMembers(
            @PathVariable CouncilId id, ExpectedVersion version, @Valid @RequestBody CouncilRequests.Seats body) {
        return commands.act(new SeatMembers(
                id,
                version.value(),
                body.members().stream().map(CouncilRequests.Seated::toMember).toList(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "vacateSeat",
            summary = "Record a vacant seat",
            description = "A member leaves the council; the offices that came with the seat end.")
    @PostMapping("/{id}/vacancies")
    ResponseEntity<CommandReceipt> vacateSeat(
            @PathVariable CouncilId id, ExpectedVersion version, @Valid @RequestBody CouncilRequests.Vacancy body) {
        return commands.act(new VacateSeat(id, version.value(), body.personId(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "electOfficer",
            summary = "Record the election of an officer",
            description =
                    "The council elects a member deputy chair or clerk (A08). Each deputyship has one holder at a time.")
    @PostMapping("/{id}/officers")
    ResponseEntity<CommandReceipt> electOfficer(
            @PathVariable CouncilId id, ExpectedVersion version, @Valid @RequestBody CouncilRequests.Election body) {
        return commands.act(
                new ElectOfficer(id, version.value(), body.personId(), body.office(), body.until(), body.occurredOn()));
    }

    @Operation(
            operationId = "decideRecess",
            summary = "Decide on a recess",
            description =
                    "The council is in recess for a month (A01): no ordinary or budget meeting can be called in it, an extraordinary one can.")
    @PostMapping("/{id}/recesses")
    ResponseEntity<CommandReceipt> decideRecess(
            @PathVariable CouncilId id, ExpectedVersion version, @Valid @RequestBody CouncilRequests.Recess body) {
        return commands.act(new DecideRecess(id, version.value(), body.month(), body.occurredOn()));
    }

    @Operation(
            operationId = "endTerm",
            summary = "End the term",
            description = "The term ends (A09). Afterwards only what happened in the term can still be entered.")
    @PostMapping("/{id}/end")
    ResponseEntity<CommandReceipt> endTerm(
            @PathVariable CouncilId id, ExpectedVersion version, @Valid @RequestBody CouncilRequests.Dated body) {
        return commands.act(new EndTerm(id, version.value(), body.occurredOn()));
    }
}
