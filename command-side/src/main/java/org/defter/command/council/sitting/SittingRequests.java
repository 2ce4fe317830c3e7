package org.defter.command.council.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanElementKind;
import org.defter.kernel.plan.PlanField;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about sittings; days are optional and default to today. */
final class SittingRequests {

    private SittingRequests() {}

    /**
     * An item for the agenda.
     *
     * @param itemNumber number on the agenda
     * @param proposalId the proposal
     * @param occurredOn day it happened; none = today
     */
    record AddItem(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull ProposalId proposalId,
            @Nullable LocalDate occurredOn) {}

    /**
     * An item to be taken off the agenda.
     *
     * @param itemNumber the item
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record RemoveItem(
            @Min(1) @Max(9999) int itemNumber,
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * An item to be moved.
     *
     * @param itemNumber the item
     * @param toNumber number of the item whose place it takes
     * @param occurredOn day it happened; none = today
     */
    record MoveItem(
            @Min(1) @Max(9999) int itemNumber,
            @Min(1) @Max(9999) int toNumber,
            @Nullable LocalDate occurredOn) {}

    /**
     * The announcement of the agenda.
     *
     * @param occurredOn day of the announcement; none = today
     */
    record Announce(@Nullable LocalDate occurredOn) {}

    /**
     * The roll call.
     *
     * @param chair who chairs
     * @param clerks the two clerks
     * @param present members present, chair and clerks among them
     * @param time when the sitting opens
     */
    record Open(
            @NotNull PersonId chair,
            @NotNull @Size(min = 2, max = 2) List<@NotNull PersonId> clerks,
            @NotEmpty @Size(max = 1000) List<@NotNull PersonId> present,
            @NotNull LocalTime time) {}

    /**
     * A roll call without a quorum.
     *
     * @param chair who took it in the chair; none if nobody entitled to chair was there
     * @param present members present
     * @param time when
     * @param nextDay day of the postponed sitting, within the days of B03; none if this one was postponed already
     * @param nextTime when that begins
     */
    record FailedRollCall(
            @Nullable PersonId chair,
            @NotNull @Size(max = 1000) List<@NotNull PersonId> present,
            @NotNull LocalTime time,
            @Nullable LocalDate nextDay,
            @Nullable LocalTime nextTime) {}

    /**
     * A recount.
     *
     * @param present members present
     * @param time when
     * @param nextDay day of the postponed sitting, if too few are present; none otherwise
     * @param nextTime when that begins
     */
    record Recount(
            @NotNull @Size(max = 1000) List<@NotNull PersonId> present,
            @NotNull LocalTime time,
            @Nullable LocalDate nextDay,
            @Nullable LocalTime nextTime) {}

    /**
     * An adjournment by the chair.
     *
     * @param reason why
     * @param time when the sitting is adjourned
     * @param nextDay day of the sitting that goes on
     * @param nextTime when that begins
     */
    record Adjourn(
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalTime time,
            @NotNull LocalDate nextDay,
            @NotNull LocalTime nextTime) {}

    /**
     * A member comes or goes.
     *
     * @param personId the member
     * @param time when
     */
    record Movement(@NotNull PersonId personId, @NotNull LocalTime time) {}

    /**
     * A referral.
     *
     * @param itemNumber the item
     * @param mode separate or joint
     * @param commissions where to, the first-named first
     */
    record Refer(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull ReferralMode mode,
            @NotEmpty @Size(max = 20) List<@NotNull CommissionId> commissions) {}

    /**
     * An amendment.
     *
     * @param itemNumber the item
     * @param movedBy the member who moves it; none where it comes from a commission's report
     * @param changes what it changes in the plan the item is about
     * @param text what it changes in the text of a proposal that is about no plan
     */
    record MoveAmendment(
            @Min(1) @Max(9999) int itemNumber,
            @Nullable PersonId movedBy,
            @Nullable @Size(min = 1, max = 200) List<@NotNull @Valid PlanChange> changes,
            @Nullable @Valid Passage text) {

        List<Amendment> planChanges() {
            return changes == null
                    ? List.of()
                    : changes.stream().map(PlanChange::amendment).toList();
        }
    }

    /**
     * A change to one element of a plan.
     *
     * @param kind what the element is
     * @param id its identifier; of the profile that of the plan
     * @param field which field of it; none: the element is dropped
     * @param year the year, where the field is a target
     * @param oldValue what the field says; for a dropped element its title
     * @param newValue what it is to say; none: nothing any more
     */
    record PlanChange(
            @NotNull PlanElementKind kind,
            @NotNull UUID id,
            @Nullable PlanField field,
            @Nullable Integer year,
            @Nullable @Size(max = 20000) String oldValue,
            @Nullable @Size(max = 20000) String newValue) {

        Amendment amendment() {
            return new Amendment(new PlanElement(kind, id), field, year, oldValue, newValue);
        }
    }

    /**
     * A change to a text.
     *
     * @param oldText the passage as it stands, once
     * @param newText what is to stand in its place; empty: the passage is dropped
     */
    record Passage(
            @NotNull @Size(min = 1, max = 20000) String oldText,
            @NotNull @Size(max = 20000) String newText) {

        TextChange change() {
            return new TextChange(oldText, newText);
        }
    }

    /**
     * A vote.
     *
     * @param itemNumber the item
     * @param motion what was voted on; none = adopting it as reported
     * @param amendments numbers of the amendments it is about; adopting with changes, none = those accepted
     * @param mode show of hands, roll call or secret (B06)
     * @param yes votes for
     * @param no votes against
     * @param abstain abstentions
     * @param chairVote how the chair voted, in an open vote (B05)
     * @param rollCall each member's vote in a roll call; none otherwise
     * @param referralMode how it is sent back: separate or joint; none = separate
     * @param commissions where it is sent back to; none = to the commissions it was with
     * @param decisionNumber number of a decision of the past; none = the next of council and year
     */
    record TakeVote(
            @Min(1) @Max(9999) int itemNumber,
            @Nullable Motion motion,
            @Nullable @Size(max = 500) List<@NotNull Integer> amendments,
            @NotNull VotingMode mode,
            @PositiveOrZero int yes,
            @PositiveOrZero int no,
            @PositiveOrZero int abstain,
            @Nullable Vote chairVote,
            @Nullable @Size(max = 1000) List<@NotNull NamedVote> rollCall,
            @Nullable ReferralMode referralMode,
            @Nullable @Size(min = 1, max = 20) List<@NotNull CommissionId> commissions,
            @Nullable @Min(1) @Max(999999) Integer decisionNumber) {}

    /**
     * An open vote on procedure.
     *
     * @param mode show of hands or roll call
     * @param yes votes for
     * @param no votes against
     * @param abstain abstentions
     * @param chairVote how the chair voted (B05)
     * @param rollCall each member's vote in a roll call; none otherwise
     */
    record OpenVote(
            @NotNull VotingMode mode,
            @PositiveOrZero int yes,
            @PositiveOrZero int no,
            @PositiveOrZero int abstain,
            @Nullable Vote chairVote,
            @Nullable @Size(max = 1000) List<@NotNull NamedVote> rollCall) {

        Tally tally() {
            return new Tally(mode, yes, no, abstain, chairVote, Objects.requireNonNullElse(rollCall, List.of()));
        }
    }

    /**
     * An item to be added at the sitting.
     *
     * @param itemNumber number on the agenda
     * @param proposalId the proposal
     * @param vote the vote on it
     */
    record AddAtSitting(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull ProposalId proposalId,
            @NotNull @Valid OpenVote vote) {}

    /**
     * An item to be decided without a commission.
     *
     * @param itemNumber the item
     * @param vote the vote on it
     */
    record Waive(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull @Valid OpenVote vote) {}

    /**
     * A change of the chair.
     *
     * @param chair who takes the chair
     * @param change why
     * @param itemNumber the item the chair is recused from; none otherwise
     * @param time when
     */
    record Chair(
            @NotNull PersonId chair,
            @NotNull ChairChange change,
            @Nullable @Min(1) @Max(9999) Integer itemNumber,
            @NotNull LocalTime time) {}

    /**
     * A motion to go on without the public.
     *
     * @param movedBy the member who moved it
     * @param reasons the reasons given; they are public
     * @param time when the public leaves if it is accepted
     * @param vote the vote on it
     */
    record ClosedSession(
            @NotNull PersonId movedBy,
            @NotBlank @Size(max = 2000) String reasons,
            @NotNull LocalTime time,
            @NotNull @Valid OpenVote vote) {}

    /**
     * The return to a public session.
     *
     * @param time when the public is let in again
     */
    record PublicSession(@NotNull LocalTime time) {}

    /**
     * A recusal.
     *
     * @param itemNumber the item
     * @param personId the member
     * @param ground why the member may not vote (B10)
     * @param degree the degree of kinship; none where the matter is the member's own
     */
    record Recusal(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull PersonId personId,
            @NotNull RecusalGround ground,
            @Nullable @Min(1) @Max(10) Integer degree) {}

    /**
     * The lot drawn after a secret vote stayed tied.
     *
     * @param itemNumber the item
     * @param drawn the side that was drawn: yes or no
     * @param drawnBy who drew it
     * @param referralMode how it is sent back: separate or joint; none = separate
     * @param commissions where it is sent back to; none = to the commissions it was with
     * @param decisionNumber number of a decision of the past; none = that given with the vote, else the next
     */
    record Lot(
            @Min(1) @Max(9999) int itemNumber,
            @NotNull Vote drawn,
            @NotNull PersonId drawnBy,
            @Nullable ReferralMode referralMode,
            @Nullable @Size(min = 1, max = 20) List<@NotNull CommissionId> commissions,
            @Nullable @Min(1) @Max(999999) Integer decisionNumber) {}

    /**
     * The end of the sitting.
     *
     * @param time when
     */
    record Close(@NotNull LocalTime time) {}

    /**
     * A signature on the minutes.
     *
     * @param personId who signs
     * @param occurredOn day it happened; none = today
     */
    record Sign(@NotNull PersonId personId, @Nullable LocalDate occurredOn) {}
}
