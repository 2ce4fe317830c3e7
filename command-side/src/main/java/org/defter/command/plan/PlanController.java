package org.defter.command.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP. What is made inside a plan is located under it, where its own acts are addressed too. */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "plans", description = "Plans of a municipality: proposing, drafting, submitting, updating")
class PlanController {

    private final CommandDispatcher commands;

    PlanController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "proposePlan",
            summary = "Propose a plan",
            description =
                    "Proposes that a plan be prepared. Until the council has authorised a unit, only its profile can change.")
    @PostMapping
    ResponseEntity<CommandReceipt> proposePlan(@Valid @RequestBody PlanRequests.Propose body) {
        PlanId id = PlanId.random();
        return commands.create(
                "/api/plans/" + id,
                new ProposePlan(
                        id,
                        body.municipalityId(),
                        body.unitId(),
                        body.kind(),
                        body.firstYear(),
                        body.lastYear(),
                        body.profile().toProfile(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "revisePlanProfile",
            summary = "Revise the profile",
            description = "Replaces what the plan says about itself. In an update mission and vision stay (S06).")
    @PostMapping("/{id}/profile")
    ResponseEntity<CommandReceipt> revisePlanProfile(
            @PathVariable PlanId id, ExpectedVersion version, @Valid @RequestBody PlanRequests.ReviseProfile body) {
        return commands.act(
                new RevisePlanProfile(id, version.value(), body.profile().toProfile(), body.occurredOn()));
    }

    @Operation(
            operationId = "draftGoal",
            summary = "Draft a goal",
            description = "Adds a goal. Only the authorised unit drafts; in an update goals stay (S06).")
    @PostMapping("/{id}/goals")
    ResponseEntity<CommandReceipt> draftGoal(
            @PathVariable PlanId id, ExpectedVersion version, @Valid @RequestBody PlanRequests.Goal body) {
        GoalId goal = GoalId.random();
        return commands.create(
                within(id, "goals", goal),
                new DraftGoal(id, version.value(), goal, body.code(), body.title(), body.occurredOn()));
    }

    @Operation(
            operationId = "reviseGoal",
            summary = "Word a goal anew",
            description = "Gives a goal another wording, with the reason.")
    @PostMapping("/{id}/goals/{goalId}/revision")
    ResponseEntity<CommandReceipt> reviseGoal(
            @PathVariable PlanId id,
            @PathVariable GoalId goalId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.ReviseGoal body) {
        return commands.act(
                new ReviseGoal(id, version.value(), goalId, body.title(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "dropGoal",
            summary = "Drop a goal",
            description = "Drops a goal with everything under it, with the reason.")
    @PostMapping("/{id}/goals/{goalId}/removal")
    ResponseEntity<CommandReceipt> dropGoal(
            @PathVariable PlanId id,
            @PathVariable GoalId goalId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Drop body) {
        return commands.act(new DropGoal(id, version.value(), goalId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "setObjective",
            summary = "Set an objective",
            description = "Adds an objective under a goal (S03, S12).")
    @PostMapping("/{id}/goals/{goalId}/objectives")
    ResponseEntity<CommandReceipt> setObjective(
            @PathVariable PlanId id,
            @PathVariable GoalId goalId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Objective body) {
        ObjectiveId objective = ObjectiveId.random();
        return commands.create(
                within(id, "objectives", objective),
                new SetObjective(id, version.value(), goalId, objective, false, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "replaceObjectiveCard",
            summary = "Replace the card of an objective",
            description = "Replaces the whole card; indicators and activities stay.")
    @PostMapping("/{id}/goals/{goalId}/objectives/{objectiveId}/card")
    ResponseEntity<CommandReceipt> replaceObjectiveCard(
            @PathVariable PlanId id,
            @PathVariable GoalId goalId,
            @PathVariable ObjectiveId objectiveId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Objective body) {
        return commands.act(
                new SetObjective(id, version.value(), goalId, objectiveId, true, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "dropObjective",
            summary = "Drop an objective",
            description =
                    "Drops an objective with everything under it, with the reason. In an update nothing that has past years is dropped (S06).")
    @PostMapping("/{id}/objectives/{objectiveId}/removal")
    ResponseEntity<CommandReceipt> dropObjective(
            @PathVariable PlanId id,
            @PathVariable ObjectiveId objectiveId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Drop body) {
        return commands.act(new DropObjective(id, version.value(), objectiveId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "defineIndicator",
            summary = "Define an indicator",
            description =
                    "Adds an indicator under an objective, with one target for each year of the plan (S12); in an update for the remaining years.")
    @PostMapping("/{id}/objectives/{objectiveId}/indicators")
    ResponseEntity<CommandReceipt> defineIndicator(
            @PathVariable PlanId id,
            @PathVariable ObjectiveId objectiveId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Indicator body) {
        IndicatorId indicator = IndicatorId.random();
        return commands.create(
                within(id, "indicators", indicator),
                new DefineIndicator(
                        id, version.value(), objectiveId, indicator, false, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "replaceIndicatorCard",
            summary = "Replace the card of an indicator",
            description =
                    "Replaces the whole card. In an update no target in force changes this way: it is revised with a reason (S06).")
    @PostMapping("/{id}/objectives/{objectiveId}/indicators/{indicatorId}/card")
    ResponseEntity<CommandReceipt> replaceIndicatorCard(
            @PathVariable PlanId id,
            @PathVariable ObjectiveId objectiveId,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Indicator body) {
        return commands.act(new DefineIndicator(
                id, version.value(), objectiveId, indicatorId, true, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "dropIndicator",
            summary = "Drop an indicator",
            description =
                    "Drops an indicator, with the reason. In an update none that has past years or an updated target (S06).")
    @PostMapping("/{id}/indicators/{indicatorId}/removal")
    ResponseEntity<CommandReceipt> dropIndicator(
            @PathVariable PlanId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Drop body) {
        return commands.act(new DropIndicator(id, version.value(), indicatorId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "reviseTarget",
            summary = "Revise a target",
            description =
                    "Gives one year another target; the old one and the reason stay on record. In an update only from the present year on, and once (S06).")
    @PostMapping("/{id}/indicators/{indicatorId}/targets")
    ResponseEntity<CommandReceipt> reviseTarget(
            @PathVariable PlanId id,
            @PathVariable IndicatorId indicatorId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.ReviseTarget body) {
        return commands.act(new ReviseTarget(
                id, version.value(), indicatorId, body.year(), body.target(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "defineActivity",
            summary = "Define an activity",
            description = "Adds an activity under an objective, with its units, start and end (S05).")
    @PostMapping("/{id}/objectives/{objectiveId}/activities")
    ResponseEntity<CommandReceipt> defineActivity(
            @PathVariable PlanId id,
            @PathVariable ObjectiveId objectiveId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Activity body) {
        ActivityId activity = ActivityId.random();
        return commands.create(
                within(id, "activities", activity),
                new DefineActivity(
                        id, version.value(), objectiveId, activity, false, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "replaceActivityCard",
            summary = "Replace the card of an activity",
            description = "Replaces the whole card. In an update what lies in past years stays (S06).")
    @PostMapping("/{id}/objectives/{objectiveId}/activities/{activityId}/card")
    ResponseEntity<CommandReceipt> replaceActivityCard(
            @PathVariable PlanId id,
            @PathVariable ObjectiveId objectiveId,
            @PathVariable ActivityId activityId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Activity body) {
        return commands.act(new DefineActivity(
                id, version.value(), objectiveId, activityId, true, body.toCard(), body.occurredOn()));
    }

    @Operation(
            operationId = "dropActivity",
            summary = "Drop an activity",
            description = "Drops an activity, with the reason. In an update none that began in a past year (S06).")
    @PostMapping("/{id}/activities/{activityId}/removal")
    ResponseEntity<CommandReceipt> dropActivity(
            @PathVariable PlanId id,
            @PathVariable ActivityId activityId,
            ExpectedVersion version,
            @Valid @RequestBody PlanRequests.Drop body) {
        return commands.act(new DropActivity(id, version.value(), activityId, body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "submitPlan",
            summary = "Submit the plan",
            description =
                    "Freezes the content as the next numbered version with its hash, if nothing is missing (S03, S05, S12); a statutory plan that comes late is flagged (S01).")
    @PostMapping("/{id}/submission")
    ResponseEntity<CommandReceipt> submitPlan(
            @PathVariable PlanId id, ExpectedVersion version, @Valid @RequestBody PlanRequests.Submit body) {
        return commands.act(new SubmitPlan(id, version.value(), body.councilId(), body.occurredOn()));
    }

    @Operation(
            operationId = "openPlanUpdate",
            summary = "Open an update",
            description =
                    "Begins to prepare an update of the plan in force; what is in force stays so until the council has decided (S06).")
    @PostMapping("/{id}/update")
    ResponseEntity<CommandReceipt> openPlanUpdate(
            @PathVariable PlanId id, ExpectedVersion version, @Valid @RequestBody PlanRequests.OpenUpdate body) {
        return commands.act(new OpenPlanUpdate(id, version.value(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "renewPlan",
            summary = "Propose a renewal",
            description =
                    "Proposes a new plan that renews the plan in force (S07): everything may change, the council authorises and adopts it by decisions of their own, and with its force the plan renewed ends.")
    @PostMapping("/{id}/renewals")
    ResponseEntity<CommandReceipt> renewPlan(@PathVariable PlanId id, @Valid @RequestBody PlanRequests.Renew body) {
        PlanId renewal = PlanId.random();
        return commands.create(
                "/api/plans/" + renewal,
                new RenewPlan(
                        renewal,
                        id,
                        body.unitId(),
                        body.firstYear(),
                        body.lastYear(),
                        body.profile().toProfile(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "closePlan",
            summary = "Close the plan",
            description = "Ends a plan in force whose last year is over.")
    @PostMapping("/{id}/closing")
    ResponseEntity<CommandReceipt> closePlan(
            @PathVariable PlanId id, ExpectedVersion version, @Valid @RequestBody PlanRequests.Close body) {
        return commands.act(new ClosePlan(id, version.value(), body.occurredOn()));
    }

    private static String within(PlanId id, String kind, Object made) {
        return "/api/plans/" + id + "/" + kind + "/" + made;
    }
}
