package org.defter.command.council.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "meetings", description = "Meetings of the council: calling, sittings, closing")
class MeetingController {

    private final CommandDispatcher commands;

    MeetingController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "callMeeting",
            summary = "Call a meeting",
            description =
                    "Calls the ordinary or budget meeting of a month (A01), whose identifier follows from council and month: there is one. Or an extraordinary meeting for named proposals (A03), at most three a year. A call that comes too late for its agenda to be announced in time is refused (A03, A04).")
    @PostMapping
    ResponseEntity<CommandReceipt> callMeeting(@Valid @RequestBody MeetingRequests.Call body) {
        MeetingId id = idOf(body);
        return commands.create(
                "/api/meetings/" + id,
                new CallMeeting(
                        id,
                        body.councilId(),
                        body.kind(),
                        body.month(),
                        body.firstDay(),
                        Objects.requireNonNullElse(body.items(), List.of()),
                        body.occurredOn()));
    }

    private static MeetingId idOf(MeetingRequests.Call body) {
        return switch (body.kind()) {
            case ORDINARY, BUDGET ->
                new MeetingId(Identifiers.derived(
                        "meeting",
                        body.councilId(),
                        Objects.requireNonNullElse(body.month(), YearMonth.from(body.firstDay()))));
            case EXTRAORDINARY -> MeetingId.random();
        };
    }

    @Operation(
            operationId = "addSitting",
            summary = "Add a sitting",
            description =
                    "Adds a sitting to the meeting, within the days the law allows (A02). Its record begins under /api/sittings.")
    @PostMapping("/{id}/sittings")
    ResponseEntity<CommandReceipt> addSitting(
            @PathVariable MeetingId id, ExpectedVersion version, @Valid @RequestBody MeetingRequests.AddSitting body) {
        SittingId sitting = SittingId.random();
        return commands.create(
                "/api/sittings/" + sitting,
                new AddSitting(id, version.value(), sitting, body.day(), body.time(), body.occurredOn()));
    }

    @Operation(
            operationId = "closeMeeting",
            summary = "Close the meeting",
            description = "Ends the meeting after its last sitting; the periods of what it referred begin (C05).")
    @PostMapping("/{id}/closing")
    ResponseEntity<CommandReceipt> closeMeeting(
            @PathVariable MeetingId id, ExpectedVersion version, @Valid @RequestBody MeetingRequests.Close body) {
        return commands.act(new CloseMeeting(id, version.value(), body.occurredOn()));
    }
}
