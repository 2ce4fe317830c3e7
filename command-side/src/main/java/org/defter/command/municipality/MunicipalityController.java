package org.defter.command.municipality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Municipalities, their units and their law over HTTP. */
@RestController
@RequestMapping("/api/municipalities")
@Tag(name = "municipalities", description = "Municipalities: units, rulesets, calendar, settings")
class MunicipalityController {

    private final CommandDispatcher commands;

    MunicipalityController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "foundMunicipality",
            summary = "Found a municipality",
            description = "Begins the record of a municipality. Its kind decides which law speaks first.")
    @PostMapping
    ResponseEntity<CommandReceipt> foundMunicipality(@Valid @RequestBody MunicipalityRequests.Found body) {
        MunicipalityId id = MunicipalityId.random();
        return commands.create(
                "/api/municipalities/" + id,
                new FoundMunicipality(id, body.kind(), body.name(), body.province(), body.occurredOn()));
    }

    @Operation(
            operationId = "addUnit",
            summary = "Add a unit",
            description = "Adds a unit under an open one or directly under the mayor. Without a unitId one is given.")
    @PostMapping("/{id}/units")
    ResponseEntity<CommandReceipt> addUnit(
            @PathVariable MunicipalityId id,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.Unit body) {
        UnitId given = body.unitId();
        UnitId unit = given == null ? UnitId.random() : given;
        return commands.create(
                "/api/municipalities/" + id + "#" + unit,
                new AddUnit(
                        id,
                        version.value(),
                        unit,
                        body.name(),
                        body.kind(),
                        body.parentId(),
                        body.foundedOn(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "renameUnit",
            summary = "Rename a unit",
            description = "Gives a unit another name from a day on; what it led before keeps the old one.")
    @PostMapping("/{id}/units/{unitId}/name")
    ResponseEntity<CommandReceipt> renameUnit(
            @PathVariable MunicipalityId id,
            @PathVariable UnitId unitId,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.Name body) {
        return commands.act(new RenameUnit(id, version.value(), unitId, body.name(), body.occurredOn()));
    }

    @Operation(
            operationId = "closeUnit",
            summary = "Close a unit",
            description = "Takes a unit out of the organisation; refused while units below it are open.")
    @PostMapping("/{id}/units/{unitId}/closing")
    ResponseEntity<CommandReceipt> closeUnit(
            @PathVariable MunicipalityId id,
            @PathVariable UnitId unitId,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.Dated body) {
        return commands.act(new CloseUnit(id, version.value(), unitId, body.occurredOn()));
    }

    @Operation(
            operationId = "adoptRuleset",
            summary = "Adopt a ruleset",
            description =
                    "Puts a whole ruleset into force from the day it names. What was decided before keeps the law of its day.")
    @PostMapping("/{id}/rulesets")
    ResponseEntity<CommandReceipt> adoptRuleset(
            @PathVariable MunicipalityId id,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.RulesetText body) {
        return commands.act(new AdoptRuleset(id, version.value(), body.text(), body.occurredOn()));
    }

    @Operation(
            operationId = "correctCalendar",
            summary = "Correct the calendar",
            description =
                    "Makes a day a working or a non-working day, such as an administrative leave. Business-day periods (C05) count with it.")
    @PostMapping("/{id}/calendar-corrections")
    ResponseEntity<CommandReceipt> correctCalendar(
            @PathVariable MunicipalityId id,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.Correction body) {
        return commands.act(new CorrectCalendar(
                id, version.value(), body.day(), body.working(), body.reason(), body.source(), body.occurredOn()));
    }

    @Operation(
            operationId = "changeSetting",
            summary = "Change a setting",
            description = "Settles a choice that the law leaves open, such as the start of the clocks of C05 and D02.")
    @PostMapping("/{id}/settings")
    ResponseEntity<CommandReceipt> changeSetting(
            @PathVariable MunicipalityId id,
            ExpectedVersion version,
            @Valid @RequestBody MunicipalityRequests.Choice body) {
        return commands.act(new ChangeSetting(
                id, version.value(), body.setting(), body.value(), body.effectiveFrom(), body.occurredOn()));
    }
}
