package org.defter.command.council.meeting;

import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link MeetingDecider}. */
class MeetingTableTest {

    private static final StateTable TABLE = StateTable.of(MeetingDecider.class);
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 20));
    private static final Roster MET = Councils.roster(Councils.metropolitan());
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final ProposalStanding ITEM = Proposals.standing(ProposalStage.SUBMITTED);
    private static final Meetings CALLED =
            Meetings.metropolitan(MeetingKind.ORDINARY, FIRST).sitting(FIRST);
    private static final Map<String, Meeting> STATES = Map.of(
            "Uncalled", Meeting.initial(),
            "Called", after(CALLED),
            "Open", after(CALLED.opened()),
            "Lapsed", after(CALLED.lapsed(FIRST)),
            "Closed", after(CALLED.opened().closed(FIRST)));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.cells((command, state) -> command.equals("CallMeeting")
                ? List.of(called(ordinary(), STATES.get(state)), called(extraordinary(), STATES.get(state)))
                : List.of(StateTable.outcome(() -> decide(command, STATES.get(state)))));
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(MeetingCommand.class, Meeting.class, Set.of(), TABLE);
    }

    private static CallMeeting ordinary() {
        LocalDate calledOn = FIRST.minusDays(Meetings.CALLED_DAYS_BEFORE);
        return new CallMeeting(
                MEETING,
                Councils.METROPOLITAN,
                MeetingKind.ORDINARY,
                YearMonth.from(FIRST),
                FIRST,
                List.of(),
                calledOn);
    }

    private static CallMeeting extraordinary() {
        List<ProposalId> items = List.of(ITEM.proposalId());
        return new CallMeeting(
                MEETING, Councils.METROPOLITAN, MeetingKind.EXTRAORDINARY, null, FIRST, items, FIRST.minusDays(4));
    }

    private static String called(CallMeeting command, Meeting meeting) {
        return StateTable.outcome(
                () -> ConvocationDecider.call(command, meeting, MET, List.of(ITEM), LAW, (_, _) -> 1, ACT));
    }

    private static List<MeetingEvent> decide(String command, Meeting meeting) {
        return switch (command) {
            case "AddSitting" ->
                MeetingDecider.addSitting(
                        new AddSitting(MEETING, null, sittingId(2), FIRST.plusDays(1), TIME, FIRST), meeting, LAW, ACT);
            case "PostponeSitting" ->
                ContinuationDecider.postpone(
                        new PostponeSitting(
                                MEETING,
                                sittingId(1),
                                AdjournmentCause.NO_QUORUM,
                                new NextSitting(sittingId(3), FIRST.plusDays(3), TIME, 1, 1),
                                FIRST),
                        meeting);
            case "OpenMeeting" -> MeetingDecider.open(new OpenMeeting(MEETING, FIRST), meeting);
            case "LapseMonth" ->
                ContinuationDecider.lapse(new LapseMonth(MEETING, sittingId(1), List.of(), FIRST), meeting, List.of());
            case "CloseMeeting" ->
                MeetingDecider.close(new CloseMeeting(MEETING, null, FIRST), meeting, List.of(), LAW, ACT);
            default -> throw new IllegalArgumentException("no sample of " + command);
        };
    }

    private static Meeting after(Meetings history) {
        return MeetingDeciderTest.after(history);
    }
}
