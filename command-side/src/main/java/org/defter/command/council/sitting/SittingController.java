package org.defter.command.council.sitting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sittings over HTTP. */
@RestController
@RequestMapping("/api/sittings")
@Tag(name = "sittings", description = "Sittings: agenda, roll call, referrals, votes, minutes")
class SittingController {

    private final CommandDispatcher commands;

    SittingController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "addAgendaItem",
            summary = "Put a proposal on the agenda",
            description =
                    "A submitted proposal comes on the agenda to be referred, a reviewed one to be decided (A04, A05).")
    @PostMapping("/{id}/agenda-items")
    ResponseEntity<CommandReceipt> addAgendaItem(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.AddItem body) {
        return commands.act(
                new AddAgendaItem(id, version.value(), body.itemNumber(), body.proposalId(), body.occurredOn()));
    }

    @Operation(
            operationId = "removeAgendaItem",
            summary = "Take an item off the agenda",
            description =
                    "Until the agenda is announced (A04). The number is free again; the proposal waits for an agenda as it did before.")
    @PostMapping("/{id}/agenda-removals")
    ResponseEntity<CommandReceipt> removeAgendaItem(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.RemoveItem body) {
        return commands.act(
                new RemoveAgendaItem(id, version.value(), body.itemNumber(), body.reason(), body.occurredOn()));
    }

    @Operation(
            operationId = "moveAgendaItem",
            summary = "Move an item on the agenda",
            description =
                    "Until the agenda is announced (A04). The item takes the number of another; that one and those between move by one place, and the numbers in use stay the same.")
    @PostMapping("/{id}/agenda-moves")
    ResponseEntity<CommandReceipt> moveAgendaItem(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.MoveItem body) {
        return commands.act(
                new MoveAgendaItem(id, version.value(), body.itemNumber(), body.toNumber(), body.occurredOn()));
    }

    @Operation(
            operationId = "announceAgenda",
            summary = "Announce the agenda",
            description =
                    "Notifies the members and announces the agenda, in time before the first sitting (A04); the agenda is frozen from here on.")
    @PostMapping("/{id}/announcement")
    ResponseEntity<CommandReceipt> announceAgenda(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Announce body) {
        return commands.act(new PublishAgenda(id, version.value(), body.occurredOn()));
    }

    @Operation(
            operationId = "openSitting",
            summary = "Open the sitting",
            description = "Takes the roll call and computes the quorum (B01); the one entitled first must chair (A08).")
    @PostMapping("/{id}/opening")
    ResponseEntity<CommandReceipt> openSitting(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Open body) {
        return commands.act(
                new OpenSitting(id, version.value(), body.chair(), body.clerks(), body.present(), body.time()));
    }

    @Operation(
            operationId = "recordFailedRollCall",
            summary = "Record a roll call without a quorum",
            description =
                    "The sitting does not open. It is postponed to a day within three days, with the agenda and a quorum of a quarter of all members; if it was postponed already, the meeting lapses for the month (B03).")
    @PostMapping("/{id}/failed-roll-calls")
    ResponseEntity<CommandReceipt> recordFailedRollCall(
            @PathVariable SittingId id,
            ExpectedVersion version,
            @Valid @RequestBody SittingRequests.FailedRollCall body) {
        return commands.act(new RecordFailedRollCall(
                id, version.value(), body.chair(), body.present(), body.time(), body.nextDay(), body.nextTime()));
    }

    @Operation(
            operationId = "recordArrival",
            summary = "Record an arrival",
            description = "A member came after the roll call.")
    @PostMapping("/{id}/arrivals")
    ResponseEntity<CommandReceipt> recordArrival(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Movement body) {
        return commands.act(new RecordArrival(id, version.value(), body.personId(), body.time()));
    }

    @Operation(
            operationId = "recordDeparture",
            summary = "Record a departure",
            description = "A member left the sitting.")
    @PostMapping("/{id}/departures")
    ResponseEntity<CommandReceipt> recordDeparture(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Movement body) {
        return commands.act(new RecordDeparture(id, version.value(), body.personId(), body.time()));
    }

    @Operation(
            operationId = "recountMembers",
            summary = "Count the members again",
            description =
                    "Those counted are present from here on (B04). With fewer than a quarter of all members the sitting ends and what it did not come to is postponed (B03).")
    @PostMapping("/{id}/recounts")
    ResponseEntity<CommandReceipt> recountMembers(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Recount body) {
        return commands.act(
                new RecountMembers(id, version.value(), body.present(), body.time(), body.nextDay(), body.nextTime()));
    }

    @Operation(
            operationId = "referItem",
            summary = "Refer an item",
            description = "Sends an item to one or several commissions, each on its own or jointly.")
    @PostMapping("/{id}/referrals")
    ResponseEntity<CommandReceipt> referItem(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Refer body) {
        return commands.act(new ReferItem(id, version.value(), body.itemNumber(), body.mode(), body.commissions()));
    }

    @Operation(
            operationId = "recuse",
            summary = "Record a recusal",
            description =
                    "A member with a personal interest in an item may not vote on it and is not counted among the attendees (B10).")
    @PostMapping("/{id}/recusals")
    ResponseEntity<CommandReceipt> recuse(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Recusal body) {
        return commands.act(
                new Recuse(id, version.value(), body.itemNumber(), body.personId(), body.ground(), body.degree()));
    }

    @Operation(
            operationId = "drawLots",
            summary = "Record the lot drawn",
            description =
                    "A secret vote that was repeated and tied again is decided by lot; the outcome is computed and explained (B05).")
    @PostMapping("/{id}/lots")
    ResponseEntity<CommandReceipt> drawLots(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Lot body) {
        return commands.act(new DrawLots(
                id,
                version.value(),
                body.itemNumber(),
                body.drawn(),
                body.drawnBy(),
                destination(body.referralMode(), body.commissions()),
                body.decisionNumber()));
    }

    private static @Nullable Destination destination(
            @Nullable ReferralMode mode, @Nullable List<CommissionId> commissions) {
        return commissions == null
                ? null
                : new Destination(Objects.requireNonNullElse(mode, ReferralMode.SEPARATE), commissions);
    }

    @Operation(
            operationId = "moveAmendment",
            summary = "Record an amendment moved",
            description =
                    "A change to the plan the item is about, or to the text of a proposal that is about none; the council votes on it (C11).")
    @PostMapping("/{id}/amendments")
    ResponseEntity<CommandReceipt> moveAmendment(
            @PathVariable SittingId id,
            ExpectedVersion version,
            @Valid @RequestBody SittingRequests.MoveAmendment body) {
        return commands.act(new MoveAmendment(
                id,
                version.value(),
                body.itemNumber(),
                body.movedBy(),
                body.planChanges(),
                body.text() == null ? null : body.text().change()));
    }

    @Operation(
            operationId = "takeVote",
            summary = "Record a vote",
            description =
                    "Records the votes on an item; the outcome is computed under the ruleset of the day and explained (B02, B05, B06, B07). A secret vote has no names, not even the chair's; tied, it is repeated once. The item may also be amended, adopted with changes or in part, sent back to commission or postponed (C11).")
    @PostMapping("/{id}/votes")
    ResponseEntity<CommandReceipt> takeVote(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.TakeVote body) {
        return commands.act(new TakeVote(
                id,
                version.value(),
                body.itemNumber(),
                Objects.requireNonNullElse(body.motion(), Motion.ADOPT),
                Objects.requireNonNullElse(body.amendments(), List.of()),
                new Tally(
                        body.mode(),
                        body.yes(),
                        body.no(),
                        body.abstain(),
                        body.chairVote(),
                        Objects.requireNonNullElse(body.rollCall(), List.of())),
                destination(body.referralMode(), body.commissions()),
                body.decisionNumber()));
    }

    @Operation(
            operationId = "addItemAtSitting",
            summary = "Add an item at the sitting",
            description =
                    "Records the vote on adding an item at the first sitting of the month (A06): with a majority of the attendees it comes on the agenda, never at an extraordinary meeting.")
    @PostMapping("/{id}/added-items")
    ResponseEntity<CommandReceipt> addItemAtSitting(
            @PathVariable SittingId id,
            ExpectedVersion version,
            @Valid @RequestBody SittingRequests.AddAtSitting body) {
        return commands.act(new AddItemAtSitting(
                id,
                version.value(),
                body.itemNumber(),
                body.proposalId(),
                body.vote().tally()));
    }

    @Operation(
            operationId = "waiveCommission",
            summary = "Decide without a commission",
            description =
                    "Records the vote on deciding an item without a commission (A05): with a majority of the attendees it may be voted on at this sitting, never for zoning or the budget.")
    @PostMapping("/{id}/commission-waivers")
    ResponseEntity<CommandReceipt> waiveCommission(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Waive body) {
        return commands.act(new WaiveCommission(
                id, version.value(), body.itemNumber(), body.vote().tally()));
    }

    @Operation(
            operationId = "changeChair",
            summary = "Change the chair",
            description =
                    "Another member takes the chair, the first in the order among those able to (A08): for the activity report, for a recused chair, or because the chair leaves.")
    @PostMapping("/{id}/chairs")
    ResponseEntity<CommandReceipt> changeChair(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Chair body) {
        return commands.act(
                new ChangeChair(id, version.value(), body.chair(), body.change(), body.itemNumber(), body.time()));
    }

    @Operation(
            operationId = "holdClosedSession",
            summary = "Go on without the public",
            description =
                    "Records the vote on a reasoned motion to go on without the public (A10): it needs a majority of the attendees. The reasons stay public.")
    @PostMapping("/{id}/closed-sessions")
    ResponseEntity<CommandReceipt> holdClosedSession(
            @PathVariable SittingId id,
            ExpectedVersion version,
            @Valid @RequestBody SittingRequests.ClosedSession body) {
        return commands.act(new HoldClosedSession(
                id,
                version.value(),
                body.movedBy(),
                body.reasons(),
                body.time(),
                body.vote().tally()));
    }

    @Operation(
            operationId = "endClosedSession",
            summary = "Let the public in again",
            description = "The closed session ends and the sitting is public again (A10).")
    @PostMapping("/{id}/public-sessions")
    ResponseEntity<CommandReceipt> endClosedSession(
            @PathVariable SittingId id,
            ExpectedVersion version,
            @Valid @RequestBody SittingRequests.PublicSession body) {
        return commands.act(new EndClosedSession(id, version.value(), body.time()));
    }

    @Operation(
            operationId = "adjournSitting",
            summary = "Adjourn the sitting",
            description =
                    "Ends the sitting; the items it did not come to go over to a sitting on a later day of the meeting (A02).")
    @PostMapping("/{id}/adjournment")
    ResponseEntity<CommandReceipt> adjournSitting(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Adjourn body) {
        return commands.act(
                new AdjournSitting(id, version.value(), body.reason(), body.time(), body.nextDay(), body.nextTime()));
    }

    @Operation(operationId = "closeSitting", summary = "Close the sitting", description = "Ends the sitting.")
    @PostMapping("/{id}/closing")
    ResponseEntity<CommandReceipt> closeSitting(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Close body) {
        return commands.act(new CloseSitting(id, version.value(), body.time()));
    }

    @Operation(
            operationId = "signMinutes",
            summary = "Sign the minutes",
            description = "The chair and the two clerks sign the minutes of a closed sitting.")
    @PostMapping("/{id}/minutes/signatures")
    ResponseEntity<CommandReceipt> signMinutes(
            @PathVariable SittingId id, ExpectedVersion version, @Valid @RequestBody SittingRequests.Sign body) {
        return commands.act(new SignMinutes(id, version.value(), body.personId(), body.occurredOn()));
    }
}
