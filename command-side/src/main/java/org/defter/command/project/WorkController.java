package org.defter.command.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RiskId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work of projects over HTTP. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "projects")
class WorkController {

    private final CommandDispatcher commands;

    WorkController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "planMilestone",
            summary = "Plan a milestone",
            description = "What is to be reached by when.")
    @PostMapping("/{id}/milestones")
    ResponseEntity<CommandReceipt> planMilestone(
            @PathVariable ProjectId id, ExpectedVersion version, @Valid @RequestBody WorkRequests.PlanMilestone body) {
        MilestoneId milestoneId = MilestoneId.random();
        return commands.create(
                "/api/projects/" + id + "/milestones/" + milestoneId,
                new PlanMilestone(id, version.value(), milestoneId, body.title(), body.due(), body.occurredOn()));
    }

    @Operation(
            operationId = "moveMilestone",
            summary = "Move a milestone",
            description = "To another day, with the reason; both days stay on record.")
    @PostMapping("/{id}/milestones/{milestoneId}/move")
    ResponseEntity<CommandReceipt> moveMilestone(
            @PathVariable ProjectId id,
            @PathVariable MilestoneId milestoneId,
            ExpectedVersion version,
            @Valid @RequestBody WorkRequests.MoveMilestone body) {
        return commands.act(
                new MoveMilestone(id, version.value(), milestoneId, body.due(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "reachMilestone",
            summary = "Record a milestone as reached",
            description = "With the document that shows it.")
    @PostMapping("/{id}/milestones/{milestoneId}/reaching")
    ResponseEntity<CommandReceipt> reachMilestone(
            @PathVariable ProjectId id,
            @PathVariable MilestoneId milestoneId,
            ExpectedVersion version,
            @Valid @RequestBody WorkRequests.ReachMilestone body) {
        return commands.act(new ReachMilestone(
                id, version.value(), milestoneId, body.evidence().toEvidence(), body.occurredOn()));
    }

    @Operation(
            operationId = "dropMilestone",
            summary = "Give a milestone up",
            description = "It will not be reached any more; with the reason.")
    @PostMapping("/{id}/milestones/{milestoneId}/removal")
    ResponseEntity<CommandReceipt> dropMilestone(
            @PathVariable ProjectId id,
            @PathVariable MilestoneId milestoneId,
            ExpectedVersion version,
            @Valid @RequestBody WorkRequests.DropMilestone body) {
        return commands.act(new DropMilestone(id, version.value(), milestoneId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "raiseRisk",
            summary = "Raise a risk",
            description = "What may happen, and what is done about it. No personal data.")
    @PostMapping("/{id}/risks")
    ResponseEntity<CommandReceipt> raiseRisk(
            @PathVariable ProjectId id, ExpectedVersion version, @Valid @RequestBody WorkRequests.RaiseRisk body) {
        RiskId riskId = RiskId.random();
        return commands.create(
                "/api/projects/" + id + "/risks/" + riskId,
                new RaiseRisk(
                        id,
                        version.value(),
                        riskId,
                        body.title(),
                        body.likelihood(),
                        body.impact(),
                        body.answer(),
                        body.occurredOn()));
    }

    @Operation(operationId = "closeRisk", summary = "Close a risk", description = "The risk is over; with the reason.")
    @PostMapping("/{id}/risks/{riskId}/closing")
    ResponseEntity<CommandReceipt> closeRisk(
            @PathVariable ProjectId id,
            @PathVariable RiskId riskId,
            ExpectedVersion version,
            @Valid @RequestBody WorkRequests.CloseRisk body) {
        return commands.act(new CloseRisk(id, version.value(), riskId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "raiseIssue",
            summary = "Raise an issue",
            description = "Something stands in the way of the work. No personal data.")
    @PostMapping("/{id}/issues")
    ResponseEntity<CommandReceipt> raiseIssue(
            @PathVariable ProjectId id, ExpectedVersion version, @Valid @RequestBody WorkRequests.RaiseIssue body) {
        IssueId issueId = IssueId.random();
        return commands.create(
                "/api/projects/" + id + "/issues/" + issueId,
                new RaiseIssue(id, version.value(), issueId, body.title(), body.answer(), body.occurredOn()));
    }

    @Operation(operationId = "resolveIssue", summary = "Resolve an issue", description = "How the issue was resolved.")
    @PostMapping("/{id}/issues/{issueId}/resolution")
    ResponseEntity<CommandReceipt> resolveIssue(
            @PathVariable ProjectId id,
            @PathVariable IssueId issueId,
            ExpectedVersion version,
            @Valid @RequestBody WorkRequests.ResolveIssue body) {
        return commands.act(new ResolveIssue(id, version.value(), issueId, body.resolution(), body.occurredOn()));
    }
}
