package org.defter.command.council.sitting;

import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ADJOURNED;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.CLOSED;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.adding;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.failing;
import static org.defter.command.council.sitting.Situations.hands;
import static org.defter.command.council.sitting.Situations.moving;
import static org.defter.command.council.sitting.Situations.opening;
import static org.defter.command.council.sitting.Situations.publishing;
import static org.defter.command.council.sitting.Situations.recounting;
import static org.defter.command.council.sitting.Situations.referring;
import static org.defter.command.council.sitting.Situations.removing;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.command.council.sitting.Situations.takingOver;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.StateTable;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link SittingDecider}. */
class SittingTableTest {

    private static final ProposalId THIRD = ProposalId.of("00000000-0000-4000-8000-000000000058");
    private static final Law LAW = SCHEDULED.law();

    private static final StateTable TABLE = StateTable.of(SittingDecider.class);
    private static final Map<String, Sitting> STATES = Map.of(
            "Unscheduled", Sitting.initial(),
            "Scheduled", after(SCHEDULED),
            "Announced", after(ANNOUNCED),
            "Adjourned", after(ADJOURNED),
            "Open", after(OPEN),
            "Closed", after(CLOSED));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.cells((command, state) -> List.of(StateTable.outcome(() -> decide(command, STATES.get(state)))));
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(SittingCommand.class, Sitting.class, Set.of(), TABLE);
    }

    private static List<SittingEvent> decide(String command, Sitting sitting) {
        return switch (command) {
            case "ScheduleSitting" ->
                SittingDecider.schedule(
                        new ScheduleSitting(
                                SITTING,
                                MEETING,
                                Councils.METROPOLITAN,
                                Municipalities.METROPOLITAN,
                                DAY,
                                TIME,
                                1,
                                DAY.minusDays(Sittings.SET_DAYS_BEFORE)),
                        sitting);
            case "AddAgendaItem" ->
                AgendaDecider.addItem(
                        adding(58, THIRD, DAY.minusDays(4)),
                        sitting,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        LAW,
                        ACT);
            case "RemoveAgendaItem" -> AgendaDecider.remove(removing(TO_REFER, DAY.minusDays(4)), sitting, ACT);
            case "MoveAgendaItem" -> AgendaDecider.move(moving(TO_DECIDE, TO_REFER, DAY.minusDays(4)), sitting, ACT);
            case "WithdrawItem" ->
                AgendaDecider.withdraw(new WithdrawItem(SITTING, PROPOSAL, "Yeniden çalışılacak", DAY), sitting);
            case "PublishAgenda" -> AgendaDecider.publish(publishing(DAY.minusDays(3)), sitting, MARCH, LAW, ACT);
            case "OpenSitting" -> RollCallDecider.open(opening(16), sitting, MET, MARCH, LAW, ACT);
            case "TakeOverAgenda" -> TakeOverDecider.takeOver(takingOver(), sitting, List.of(), List.of(), LAW);
            case "RecordFailedRollCall" ->
                AdjournmentDecider.failedRollCall(failing(15, DAY.plusDays(3)), sitting, MET, MARCH, LAW, ACT);
            case "RecountMembers" -> AdjournmentDecider.recount(recounting(16), sitting, MET, MARCH, LAW);
            case "AddItemAtSitting" ->
                ProcedureDecider.addItem(
                        new AddItemAtSitting(SITTING, 0L, 58, THIRD, hands(17, 0)),
                        sitting,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        MET,
                        LAW,
                        ACT);
            case "WaiveCommission" ->
                ProcedureDecider.waive(
                        new WaiveCommission(SITTING, 0L, TO_REFER, hands(17, 0)),
                        sitting,
                        Optional.of(standing(ProposalStage.TO_BE_REFERRED)),
                        MET,
                        LAW);
            case "ChangeChair" ->
                ChairDecider.change(
                        new ChangeChair(SITTING, 0L, person(2), ChairChange.ACTIVITY_REPORT, null, TIME),
                        sitting,
                        MET,
                        LAW);
            case "HoldClosedSession" ->
                ProcedureDecider.holdClosed(
                        new HoldClosedSession(SITTING, 0L, person(9), "Kişisel veriler", TIME, hands(17, 0)),
                        sitting,
                        MET,
                        LAW);
            case "EndClosedSession" -> ProcedureDecider.endClosed(new EndClosedSession(SITTING, 0L, TIME), sitting);
            case "AdjournSitting" ->
                AdjournmentDecider.adjourn(
                        new AdjournSitting(SITTING, 0L, "Saat ilerledi", TIME, DAY.plusDays(1), TIME),
                        sitting,
                        List.of(),
                        MARCH,
                        LAW);
            case "RecordArrival" ->
                RollCallDecider.arrive(new RecordArrival(SITTING, 0L, person(20), TIME), sitting, MET, ACT);
            case "RecordDeparture" ->
                RollCallDecider.depart(new RecordDeparture(SITTING, 0L, person(17), TIME), sitting, ACT);
            case "ReferItem" ->
                ItemDecider.refer(
                        referring(),
                        sitting,
                        Optional.of(standing(ProposalStage.TO_BE_REFERRED)),
                        List.of(Commissions.mandates(Commissions.ofNine())));
            case "TakeVote" ->
                VoteDecider.vote(
                        showing(17, 0, 0, Vote.YES),
                        sitting,
                        Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                        Optional.empty(),
                        MET,
                        LAW);
            case "MoveAmendment" ->
                AmendingDecider.move(
                        new MoveAmendment(SITTING, 0L, Situations.TO_DECIDE, null, List.of(), null),
                        sitting,
                        Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                        Optional.empty());
            case "Recuse" ->
                VoteDecider.recuse(
                        new Recuse(SITTING, 0L, Situations.TO_DECIDE, person(17), RecusalGround.OWN_INTEREST, null),
                        sitting,
                        MET,
                        LAW,
                        ACT);
            case "DrawLots" ->
                VoteDecider.drawLots(
                        new DrawLots(SITTING, 0L, Situations.TO_DECIDE, Vote.YES, person(1), null, null),
                        sitting,
                        Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                        Optional.empty(),
                        LAW);
            case "CloseSitting" ->
                SittingDecider.close(new CloseSitting(SITTING, 0L, TIME.plusHours(3)), sitting, List.of());
            case "SignMinutes" -> SittingDecider.sign(new SignMinutes(SITTING, 0L, person(1), DAY), sitting, ACT);
            default -> throw new IllegalArgumentException(command);
        };
    }
}
