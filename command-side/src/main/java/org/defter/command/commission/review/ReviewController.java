package org.defter.command.commission.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.id.ReviewId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over HTTP. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "reviews", description = "Reviews: meetings of the commission, draft, positions, report")
class ReviewController {

    private final CommandDispatcher commands;

    ReviewController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "holdReviewMeeting",
            summary = "Record a meeting of the commission",
            description = "Records who attended and who was heard; the quorum is computed (C07, C09).")
    @PostMapping("/{id}/meetings")
    ResponseEntity<CommandReceipt> holdReviewMeeting(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.Meeting body) {
        return commands.act(new HoldReviewMeeting(
                id, version.value(), body.commissionId(), body.attendees(), guests(body), body.occurredOn()));
    }

    @Operation(
            operationId = "draftReport",
            summary = "Lay down a draft of the report",
            description = "A new draft replaces the former one and makes positions on it void.")
    @PostMapping("/{id}/report-drafts")
    ResponseEntity<CommandReceipt> draftReport(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.Draft body) {
        return commands.act(new DraftReport(
                id,
                version.value(),
                new ReportText(body.reasons(), body.operativeText(), body.opinion(), body.vote()),
                body.occurredOn()));
    }

    @Operation(
            operationId = "takePosition",
            summary = "Record a position",
            description = "A member signs, dissents with a written reason, or is recorded as absent (C08).")
    @PostMapping("/{id}/positions")
    ResponseEntity<CommandReceipt> takePosition(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.TakePosition body) {
        return commands.act(new TakePosition(
                id,
                version.value(),
                body.commissionId(),
                body.personId(),
                body.stance(),
                body.reason(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "issueReport",
            summary = "Issue the report",
            description =
                    "Issues the report to the council once every member has a position and the signatures suffice (C07). A late report is accepted and flagged (C06).")
    @PostMapping("/{id}/report")
    ResponseEntity<CommandReceipt> issueReport(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.Issue body) {
        return commands.act(new IssueReport(id, version.value(), body.number(), body.reportDate(), body.occurredOn()));
    }

    @Operation(
            operationId = "runOutReviewClock",
            summary = "Record that the period ran out",
            description =
                    "The clock does this by itself; for a retrospective period it can be recorded explicitly (C05, C06).")
    @PostMapping("/{id}/clock-run-out")
    ResponseEntity<CommandReceipt> runOutReviewClock(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.RunOut body) {
        return commands.act(new RunOutReviewClock(id, version.value(), body.lastDay()));
    }

    @Operation(
            operationId = "passOnReview",
            summary = "Give the review to the successor of a commission",
            description =
                    "A commission of the same council and field takes over from one that ended and begins from the start: a draft and the positions on it are void. The period runs on.")
    @PostMapping("/{id}/succession")
    ResponseEntity<CommandReceipt> passOnReview(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.Succession body) {
        return commands.act(new PassOnReview(id, version.value(), body.from(), body.to(), body.occurredOn()));
    }

    @Operation(
            operationId = "lapseReview",
            summary = "Record that the review ends without a report",
            description =
                    "For a review whose council's term or whose commission has ended, or whose proposal was withdrawn. The end of a term and a withdrawal do this by themselves for what is open then (A09).")
    @PostMapping("/{id}/lapse")
    ResponseEntity<CommandReceipt> lapseReview(
            @PathVariable ReviewId id, ExpectedVersion version, @Valid @RequestBody ReviewRequests.Lapse body) {
        return commands.act(new LapseReview(id, version.value(), body.reason(), body.occurredOn()));
    }

    private static List<Guest> guests(ReviewRequests.Meeting body) {
        return body.guests() == null
                ? List.of()
                : body.guests().stream()
                        .map(guest -> new Guest(guest.organisation(), guest.opinion()))
                        .toList();
    }
}
