package org.defter.command.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Monitoring periods over HTTP. A period is found by its plan, year and report: opening it twice finds the same one. */
@RestController
@RequestMapping("/api/monitoring-periods")
@Tag(
        name = "monitoring-periods",
        description = "Monitoring of plans in force: reporting, approving, evaluating, closing, putting right")
class MonitoringPeriodController {

    private final CommandDispatcher commands;

    MonitoringPeriodController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "openMonitoringPeriod",
            summary = "Open a monitoring period",
            description =
                    "Opens the report of a year of a plan in force and pins the version whose indicators and targets count (S06, S08). Only the unit with the authority over the plan does. Opened already, nothing happens.")
    @PostMapping
    ResponseEntity<CommandReceipt> openMonitoringPeriod(@Valid @RequestBody MonitoringRequests.Open body) {
        MonitoringPeriodId id = body.subject().periodId();
        return commands.create("/api/monitoring-periods/" + id, new OpenPeriod(id, body.subject(), body.occurredOn()));
    }

    @Operation(
            operationId = "reportValue",
            summary = "Report a value",
            description =
                    "The unit that answers for the objective reports the value its indicator has reached, with evidence. Until it is approved another report takes its place.")
    @PostMapping("/{id}/values")
    ResponseEntity<CommandReceipt> reportValue(
            @PathVariable MonitoringPeriodId id,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.Report body) {
        return commands.act(new ReportValue(
                id,
                version.value(),
                body.indicatorId(),
                body.value(),
                body.evidence().toEvidence(),
                body.note(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "reportNotMeasured",
            summary = "State that an indicator was not measured",
            description = "Its performance is then undefined, not zero (S13).")
    @PostMapping("/{id}/values/{indicatorId}/omission")
    ResponseEntity<CommandReceipt> reportNotMeasured(
            @PathVariable MonitoringPeriodId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.Reasoned body) {
        return commands.act(new ReportNotMeasured(id, version.value(), indicatorId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "approveValue",
            summary = "Approve a value",
            description = "The head of the unit approves the value; who reported it does not.")
    @PostMapping("/{id}/values/{indicatorId}/approval")
    ResponseEntity<CommandReceipt> approveValue(
            @PathVariable MonitoringPeriodId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.On body) {
        return commands.act(new ApproveValue(id, version.value(), indicatorId, body.occurredOn()));
    }

    @Operation(
            operationId = "sendValueBack",
            summary = "Send a value back",
            description =
                    "A reported or approved value goes back to the unit with the reason, until the period is closed.")
    @PostMapping("/{id}/values/{indicatorId}/return")
    ResponseEntity<CommandReceipt> sendValueBack(
            @PathVariable MonitoringPeriodId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.Reasoned body) {
        return commands.act(new SendValueBack(id, version.value(), indicatorId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "evaluateObjective",
            summary = "Evaluate an objective",
            description =
                    "By relevance, effectiveness, efficiency and sustainability (S10), in the report of the whole year (S08).")
    @PostMapping("/{id}/evaluations")
    ResponseEntity<CommandReceipt> evaluateObjective(
            @PathVariable MonitoringPeriodId id,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.Evaluate body) {
        return commands.act(
                new EvaluateObjective(id, version.value(), body.objectiveId(), body.toEvaluation(), body.occurredOn()));
    }

    @Operation(
            operationId = "closeMonitoringPeriod",
            summary = "Close the period",
            description =
                    "Once it is over, every indicator is approved or stated as not measured and, for the whole year, every objective is evaluated. A closed period is locked.")
    @PostMapping("/{id}/closing")
    ResponseEntity<CommandReceipt> closeMonitoringPeriod(
            @PathVariable MonitoringPeriodId id,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.On body) {
        return commands.act(new ClosePeriod(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "rectifyValue",
            summary = "Put a value of a closed period right",
            description = "The right value counts from then on; the old one stays beside it with the reason.")
    @PostMapping("/{id}/values/{indicatorId}/rectification")
    ResponseEntity<CommandReceipt> rectifyValue(
            @PathVariable MonitoringPeriodId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody MonitoringRequests.Rectify body) {
        return commands.act(new RectifyValue(
                id,
                version.value(),
                indicatorId,
                body.value(),
                body.reason(),
                body.evidence().toEvidence(),
                body.occurredOn()));
    }
}
