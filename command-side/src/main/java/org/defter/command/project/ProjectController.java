package org.defter.command.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP: their course, what they stand on, changes of their terms. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "projects", description = "Projects of a municipality: from the idea to the closure")
class ProjectController {

    private final CommandDispatcher commands;

    ProjectController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "conceiveProject",
            summary = "Conceive a project",
            description =
                    "An idea of a unit: what for, with whom, from when to when, at what cost. Authority and funding follow, in the order the setting asks for (I15).")
    @PostMapping
    ResponseEntity<CommandReceipt> conceiveProject(@Valid @RequestBody ProjectRequests.ConceiveProject body) {
        ProjectId id = ProjectId.random();
        return commands.create(
                "/api/projects/" + id,
                new ConceiveProject(id, body.municipalityId(), body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "startProject",
            summary = "Begin the work",
            description = "Begins the work under a contract, while the authority stands (I15).")
    @PostMapping("/{id}/start")
    ResponseEntity<CommandReceipt> startProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.StartProject body) {
        return commands.act(new StartProject(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "suspendProject",
            summary = "Interrupt the work",
            description = "Interrupts the work or puts off its beginning, with the reason.")
    @PostMapping("/{id}/suspension")
    ResponseEntity<CommandReceipt> suspendProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.SuspendProject body) {
        return commands.act(new SuspendProject(id, version.value(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "resumeProject",
            summary = "Go on with the work",
            description = "Goes on where it was interrupted, while the authority stands (I15).")
    @PostMapping("/{id}/resumption")
    ResponseEntity<CommandReceipt> resumeProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.ResumeProject body) {
        return commands.act(new ResumeProject(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "completeProject",
            summary = "Declare the work done",
            description = "Every milestone is reached or dropped, and no change waits for the council.")
    @PostMapping("/{id}/completion")
    ResponseEntity<CommandReceipt> completeProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.CompleteProject body) {
        return commands.act(new CompleteProject(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "evaluateProject",
            summary = "Evaluate the project",
            description = "Says what came of it and what is learnt from it (I15).")
    @PostMapping("/{id}/evaluation")
    ResponseEntity<CommandReceipt> evaluateProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.EvaluateProject body) {
        return commands.act(
                new EvaluateProject(id, version.value(), body.results(), body.lessons(), body.occurredOn()));
    }

    @Operation(
            operationId = "closeProject",
            summary = "Close the project",
            description = "Closes an evaluated project whose awarded amounts are all received or written off.")
    @PostMapping("/{id}/closing")
    ResponseEntity<CommandReceipt> closeProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.CloseProject body) {
        return commands.act(new CloseProject(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "cancelProject",
            summary = "Give the project up",
            description = "Ends the project before its completion, with the reason.")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<CommandReceipt> cancelProject(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.CancelProject body) {
        return commands.act(new CancelProject(id, version.value(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "authoriseProjectByActivity",
            summary = "Take the authority from the plan",
            description =
                    "The project carries out an activity of a plan in force, of its own unit (I15). A joint project with a foreign local authority needs a decision of its own (I02).")
    @PostMapping("/{id}/activity-authority")
    ResponseEntity<CommandReceipt> authoriseProjectByActivity(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.AuthoriseByActivity body) {
        return commands.act(new AuthoriseByActivity(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "recordProjectPermission",
            summary = "Record the ministry's permission",
            description =
                    "The permission for a joint project with a foreign local authority, of the day it was given (I03); nothing is signed before it.")
    @PostMapping("/{id}/permission")
    ResponseEntity<CommandReceipt> recordProjectPermission(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.RecordProjectPermission body) {
        return commands.act(new RecordProjectPermission(id, version.value(), body.number(), body.occurredOn()));
    }

    @Operation(
            operationId = "proposeProjectChange",
            summary = "Propose a change",
            description =
                    "Of scope, cost or end. What its authority covers is made at once; above the threshold it waits for the council (I15), counted from what was authorised.")
    @PostMapping("/{id}/changes")
    ResponseEntity<CommandReceipt> proposeProjectChange(
            @PathVariable ProjectId id,
            ExpectedVersion version,
            @Valid @RequestBody ProjectRequests.ProposeChange body) {
        ProjectChangeId changeId = ProjectChangeId.random();
        return commands.create(
                "/api/projects/" + id + "/changes/" + changeId,
                new ProposeChange(
                        id, version.value(), changeId, body.change().toChange(), body.reason(), body.occurredOn()));
    }
}
