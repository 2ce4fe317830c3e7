package org.defter.command.municipality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.BiFunction;
import org.defter.command.ActContext;
import org.defter.command.platform.CommandDispatcher;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a change of the law would do to running periods, before it is recorded. Nothing here records anything. */
@RestController
@RequestMapping("/api/municipalities")
@Tag(name = "municipalities")
class LawPreviewController {

    private final LawChangePreviews previews;
    private final CommandDispatcher commands;

    LawPreviewController(LawChangePreviews previews, CommandDispatcher commands) {
        this.previews = previews;
        this.commands = commands;
    }

    @Operation(
            operationId = "previewCalendarCorrection",
            summary = "What a calendar correction would do",
            description =
                    "Every running period and its last day after the correction; nothing is recorded. Refused where"
                            + " the correction would be. The ETag is the If-Match with which it then does exactly this.")
    @PostMapping("/{id}/calendar-corrections/preview")
    ResponseEntity<LawChangePreview> previewCalendarCorrection(
            @PathVariable MunicipalityId id,
            @Valid @RequestBody MunicipalityRequests.Correction body,
            HttpServletRequest request) {
        CorrectCalendar command = new CorrectCalendar(
                id, null, body.day(), body.working(), body.reason(), body.source(), body.occurredOn());
        return preview(id, request, (state, act) -> MunicipalityDecider.correctCalendar(command, state, act));
    }

    @Operation(
            operationId = "previewSetting",
            summary = "What a changed setting would do",
            description =
                    "Every running period and its last day after the change; nothing is recorded. Refused where the"
                            + " change would be. The ETag is the If-Match with which it then does exactly this.")
    @PostMapping("/{id}/settings/preview")
    ResponseEntity<LawChangePreview> previewSetting(
            @PathVariable MunicipalityId id,
            @Valid @RequestBody MunicipalityRequests.Choice body,
            HttpServletRequest request) {
        ChangeSetting command =
                new ChangeSetting(id, null, body.setting(), body.value(), body.effectiveFrom(), body.occurredOn());
        return preview(id, request, (state, act) -> MunicipalityDecider.changeSetting(command, state, act));
    }

    @Operation(
            operationId = "previewRuleset",
            summary = "What an adopted ruleset would do",
            description =
                    "Every running period and its last day under the ruleset; nothing is recorded. Refused where the"
                            + " adoption would be. The ETag is the If-Match with which it then does exactly this.")
    @PostMapping("/{id}/rulesets/preview")
    ResponseEntity<LawChangePreview> previewRuleset(
            @PathVariable MunicipalityId id,
            @Valid @RequestBody MunicipalityRequests.RulesetText body,
            HttpServletRequest request) {
        AdoptRuleset command = new AdoptRuleset(id, null, body.text(), body.occurredOn());
        return preview(id, request, (state, act) -> MunicipalityDecider.adoptRuleset(command, state, act));
    }

    private ResponseEntity<LawChangePreview> preview(
            MunicipalityId id,
            HttpServletRequest request,
            BiFunction<Municipality, ActContext, List<MunicipalityEvent>> decision) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        LawChangePreview preview = previews.of(id, caller, decision);
        return commands.foreseen(preview.version(), preview);
    }
}
