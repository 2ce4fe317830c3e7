package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * Decides when a sitting begins and ends and who signs its minutes (B08), and holds the table of all commands on a sitting;
 * {@link AgendaDecider}, {@link RollCallDecider}, {@link AdjournmentDecider}, {@link TakeOverDecider},
 * {@link ProcedureDecider}, {@link ChairDecider},
 * {@link ItemDecider} and {@link VoteDecider} decide the others.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unscheduled</th><th>Scheduled</th><th>Announced</th><th>Adjourned</th><th>Open</th>
 * <th>Closed</th></tr>
 * <tr><td>ScheduleSitting</td><td>SittingScheduled</td><td colspan="5">nothing</td></tr>
 * <tr><td>TakeOverAgenda</td><td>SittingScheduled, AgendaTakenOver, AgendaItemAdded for each, AgendaPublished</td>
 * <td colspan="5">nothing</td></tr>
 * <tr><td>AddAgendaItem</td><td>SITTING_NOT_OPEN</td><td>AgendaItemAdded</td><td>AGENDA_FROZEN</td>
 * <td>SITTING_ADJOURNED</td><td>AGENDA_FROZEN</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>RemoveAgendaItem</td><td>SITTING_NOT_OPEN</td><td>AgendaItemRemoved</td><td>AGENDA_ANNOUNCED</td>
 * <td>SITTING_ADJOURNED</td><td>AGENDA_ANNOUNCED</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>MoveAgendaItem</td><td>SITTING_NOT_OPEN</td><td>AgendaItemMoved</td><td>AGENDA_ANNOUNCED</td>
 * <td>SITTING_ADJOURNED</td><td>AGENDA_ANNOUNCED</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>WithdrawItem</td><td>SITTING_NOT_OPEN</td><td>ItemWithdrawn</td><td>ItemWithdrawn</td><td>nothing</td>
 * <td>ItemWithdrawn unless it was settled</td><td>nothing</td></tr>
 * <tr><td>PublishAgenda</td><td>SITTING_NOT_OPEN</td><td>AgendaPublished</td><td>nothing</td><td>SITTING_ADJOURNED</td>
 * <td>nothing</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>OpenSitting</td><td>SITTING_NOT_OPEN</td><td>AGENDA_NOT_ANNOUNCED</td><td>SittingOpened</td>
 * <td>SITTING_ADJOURNED</td><td>SITTING_ALREADY_OPEN</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>RecordFailedRollCall</td><td>SITTING_NOT_OPEN</td><td>AGENDA_NOT_ANNOUNCED</td>
 * <td>RollCallFailed, SittingAdjourned</td><td>SITTING_ADJOURNED</td><td>SITTING_ALREADY_OPEN</td>
 * <td>SITTING_CLOSED</td></tr>
 * <tr><td>RecordArrival, RecordDeparture, ReferItem, Recuse, TakeVote</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_NOT_OPEN</td><td>SITTING_ADJOURNED</td><td>the event</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>MoveAmendment</td><td colspan="3">SITTING_NOT_OPEN</td><td>SITTING_ADJOURNED</td>
 * <td>AmendmentMoved, AMENDMENT_OF_ANOTHER_KIND</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>DrawLots</td><td colspan="3">SITTING_NOT_OPEN</td><td>SITTING_ADJOURNED</td><td>LotsDrawn, LOTS_NOT_DUE</td>
 * <td>SITTING_CLOSED</td></tr>
 * <tr><td>RecountMembers</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>MembersRecounted; with too few present SittingAdjourned and SittingClosed too</td>
 * <td>SITTING_CLOSED</td></tr>
 * <tr><td>AddItemAtSitting</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>ProceduralVoteTaken; if accepted AgendaItemAdded too</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>WaiveCommission</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>ProceduralVoteTaken; if accepted CommissionWaived too</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>ChangeChair</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>ChairChanged; if the chair leaves MemberDeparted too</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>HoldClosedSession</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>ClosedSessionVoteTaken; if accepted ClosedSessionBegan too</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>EndClosedSession</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>ClosedSessionEnded, SITTING_IS_PUBLIC</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>AdjournSitting</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>SittingAdjourned, SittingClosed</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>CloseSitting</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>SittingClosed</td><td>nothing</td></tr>
 * <tr><td>SignMinutes</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_ADJOURNED</td><td>SITTING_NOT_OPEN</td><td>MinutesSigned</td></tr>
 * </table>
 */
final class SittingDecider {

    private SittingDecider() {}

    static List<SittingEvent> schedule(ScheduleSitting c, Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _ ->
                List.of(new SittingScheduled(
                        c.sittingId(),
                        c.meetingId(),
                        c.councilId(),
                        c.municipalityId(),
                        c.day(),
                        c.time(),
                        c.ordinal(),
                        c.occurredOn()));
            case Sitting.Scheduled _, Sitting.Announced _, Sitting.Adjourned _, Sitting.Open _, Sitting.Closed _ ->
                List.of();
        };
    }

    /**
     * Closes.
     *
     * @param tied where the proposals stand that a tied secret vote holds; one that was withdrawn holds nothing up
     */
    static List<SittingEvent> close(CloseSitting c, Sitting sitting, List<ProposalStanding> tied) {
        return switch (sitting) {
            case Sitting.Closed _ -> List.of();
            case Sitting.Unscheduled _,
                    Sitting.Scheduled _,
                    Sitting.Announced _,
                    Sitting.Adjourned _,
                    Sitting.Open _ -> {
                Sitting.Open open = inSession(sitting);
                requireNoTie(open, tied);
                yield List.of(
                        new SittingClosed(c.sittingId(), c.time(), open.frame().day()));
            }
        };
    }

    static void requireNoTie(Sitting.Open open, List<ProposalStanding> proposals) {
        for (Item item : open.tied()) {
            boolean held = proposals.stream()
                    .anyMatch(proposal -> proposal.proposalId().equals(item.proposalId())
                            && proposal.stage() != ProposalStage.WITHDRAWN);
            if (held) {
                throw Rejected.because(SittingRejection.TIE_NOT_SETTLED, "itemNumber", item.number());
            }
        }
    }

    static List<SittingEvent> sign(SignMinutes c, Sitting sitting, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _, Sitting.Scheduled _, Sitting.Announced _, Sitting.Open _ ->
                throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Adjourned adjourned -> throw adjourned(adjourned);
            case Sitting.Closed closed -> signed(c, closed, act);
        };
    }

    private static List<SittingEvent> signed(SignMinutes c, Sitting.Closed closed, ActContext act) {
        act.requirePerson(c.personId());
        SignatoryCapacity capacity = closed.officiants()
                .capacityOf(c.personId())
                .orElseThrow(() -> Rejected.because(SittingRejection.NOT_A_SIGNATORY, "person", c.personId()));
        if (closed.signed().contains(c.personId())) {
            return List.of();
        }
        LocalDate day = act.occurredOn(c.occurredOn(), closed.frame().day());
        return List.of(new MinutesSigned(c.sittingId(), c.personId(), capacity, day));
    }

    /** The sitting in session, or the refusal of what can only be done in session. */
    static Sitting.Open inSession(Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _, Sitting.Scheduled _, Sitting.Announced _ ->
                throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Adjourned adjourned -> throw adjourned(adjourned);
            case Sitting.Open open -> open;
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    /** The refusal of anything on a sitting that never opened. */
    static Rejected adjourned(Sitting.Adjourned sitting) {
        return Rejected.because(
                SittingRejection.SITTING_ADJOURNED, "day", sitting.frame().day());
    }
}
