package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.RECONSIDERED_ON;
import static org.defter.command.proposal.Cases.RETURNED_ON;
import static org.defter.command.proposal.Cases.acknowledging;
import static org.defter.command.proposal.Cases.announcing;
import static org.defter.command.proposal.Cases.annulling;
import static org.defter.command.proposal.Cases.delivering;
import static org.defter.command.proposal.Cases.lifting;
import static org.defter.command.proposal.Cases.returning;
import static org.defter.command.proposal.Cases.runningOut;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.command.proposal.Cases.signing;
import static org.defter.command.proposal.Cases.staying;
import static org.defter.command.proposal.Cases.suing;
import static org.defter.command.proposal.DecisionSamples.ACCEPTED;
import static org.defter.command.proposal.DecisionSamples.LAST_DAY;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.StateTable;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command of what follows the decision, in every state: the events and refusals that the samples of a cell come to
 * are those that the tables of the deciders name there, no more and no less. In which order and on which days they come is
 * said by the tests of the deciders.
 */
class DecisionTablesTest {

    private static final List<StateTable> TABLES = Stream.of(
                    DecisionDecider.class,
                    ReturnDecider.class,
                    CourtDecider.class,
                    RectificationDecider.class,
                    DecisionClockDecider.class)
            .map(StateTable::of)
            .toList();

    /** A day after the mayor's period, and within those that begin when it has ended. */
    private static final LocalDate SOON = LocalDate.of(2024, 3, 25);

    /** A day after all that has happened in the samples, and within the periods of an insisted decision. */
    private static final LocalDate LATER = LocalDate.of(2024, 4, 9);

    /** When all periods are over. */
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 5, 6));

    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final CourtReference OTHER_SUIT = new CourtReference("Örnek 2. İdare Mahkemesi", "2024/2020", null);

    /** That a day is impossible may be said of every act, and is no matter of the tables. */
    private static final Set<String> OF_EVERY_ACT =
            Set.of(CommonRejection.OCCURRED_BEFORE_CAUSE.name(), CommonRejection.OCCURRED_IN_FUTURE.name());

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return TABLES.stream().flatMap(table -> table.exactly(DecisionTablesTest::outcomes));
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(
                ProposalCommand.class,
                Proposal.class,
                Set.of(),
                Stream.concat(Stream.of(StateTable.of(ProposalDecider.class)), TABLES.stream())
                        .toArray(StateTable[]::new));
    }

    @Test
    void areAskedWithSamplesOfTheStateThatTheyName() {
        DecisionSamples.all()
                .forEach((state, samples) -> assertThat(samples)
                        .as(state)
                        .isNotEmpty()
                        .allSatisfy(sample -> {
                            if (state.equals("Undecided")) {
                                assertThat(sample).isInstanceOf(Proposal.Undecided.class);
                            } else {
                                assertThat(sample.getClass().getSimpleName()).isEqualTo(state);
                            }
                        }));
    }

    private static Collection<String> outcomes(String command, String state) {
        Set<String> outcomes = new TreeSet<>();
        for (Proposal proposal : DecisionSamples.of(state)) {
            for (Act act : acts(command)) {
                outcomes.addAll(outcome(act, proposal));
            }
        }
        outcomes.removeAll(OF_EVERY_ACT);
        return outcomes;
    }

    private static List<String> outcome(Act act, Proposal proposal) {
        try {
            List<ProposalEvent> events = act.on(proposal);
            return events.isEmpty()
                    ? List.of("nothing")
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .toList();
        } catch (Rejected refused) {
            return List.of(refused.reason().name());
        }
    }

    /** Samples of a command: on days within the periods and after them, and of each kind that is told apart. */
    private static List<Act> acts(String command) {
        return switch (command) {
            case "SignDecision" ->
                List.of(
                        it -> DecisionDecider.sign(signing(5, LAST_DAY), it, LAW, ACT),
                        it -> DecisionDecider.sign(signing(5, LATER), it, LAW, ACT),
                        it -> DecisionDecider.sign(signing(1, LATER), it, LAW, ACT),
                        it -> DecisionDecider.sign(signing(9, LATER), it, LAW, ACT));
            case "DeliverToMayor" ->
                onDays(
                        day -> it -> DecisionDecider.deliver(delivering(day), it, LAW, ACT),
                        DECIDED_ON,
                        LAST_DAY,
                        SOON,
                        LATER);
            case "RunOutDecisionClock" ->
                Stream.of(ClockKind.MAYOR_RETURN, ClockKind.SENDING, ClockKind.ANNOUNCEMENT, ClockKind.LAWSUIT)
                        .flatMap(kind -> Stream.of(
                                runOut(kind, null, ACT),
                                runOut(kind, null, Acts.on(LAST_DAY)),
                                runOut(kind, DECIDED_ON, ACT)))
                        .toList();
            case "SendToCivilAuthority" ->
                onDays(
                        day -> it -> DecisionDecider.send(sending(day), it, LAW, ACT),
                        LAST_DAY,
                        SOON,
                        LATER,
                        ACT.today());
            case "AcknowledgeReceipt" ->
                onDays(day -> it -> DecisionDecider.acknowledge(acknowledging(day), it, ACT), LAST_DAY, LATER);
            case "AnnounceDecision" ->
                onDays(
                        day -> it -> DecisionDecider.announce(announcing(day), it, LAW, ACT),
                        LAST_DAY,
                        SOON,
                        LATER,
                        ACT.today());
            case "ReturnDecision" ->
                onDays(day -> it -> ReturnDecider.giveBack(returning(day), it, LAW, ACT), RETURNED_ON, LATER);
            case "RecordInsistence" ->
                List.of(
                        it -> ReturnDecider.insist(ACCEPTED.insisting(16), it, LAW, ACT),
                        it -> ReturnDecider.insist(ACCEPTED.insisting(15), it, LAW, ACT),
                        it -> ReturnDecider.insist(insistingElsewhere(), it, LAW, ACT));
            case "RecordLawsuit" ->
                Stream.concat(
                                Stream.of(suing(Plaintiff.OTHER, LATER)),
                                Stream.of(LAST_DAY, SOON, LATER, ACT.today()).flatMap(DecisionTablesTest::suits))
                        .map(suit -> (Act) it -> CourtDecider.sue(suit, it, LAW, ACT))
                        .toList();
            case "RecordStay" -> onDays(day -> it -> CourtDecider.stay(staying(day), it, LAW, ACT), LAST_DAY, LATER);
            case "RecordStayLifted" ->
                onDays(day -> it -> CourtDecider.lift(lifting(day), it, LAW, ACT), LAST_DAY, LATER);
            case "RecordAnnulment" ->
                onDays(
                        day -> it -> CourtDecider.annul(annulling(day), it, LAW, ACT),
                        LAST_DAY,
                        SOON,
                        LATER,
                        ACT.today());
            case "RectifyDecision" ->
                List.of(
                        rectify(21, null, null),
                        rectify(13, null, null),
                        rectify(null, null, null),
                        rectify(null, DECIDED_ON.minusDays(1), null),
                        rectify(null, LATER, null),
                        rectify(null, DECIDED_ON.minusYears(1), null),
                        rectify(null, null, new Misprint("2024-2092", "2024–2029")));
            case "ExtendDecisionClocks" ->
                Stream.of(
                                LAST_DAY,
                                LAST_DAY.plusDays(7),
                                RECONSIDERED_ON.plusDays(7),
                                RECONSIDERED_ON.plusDays(10),
                                ACT.today())
                        .map(DecisionTablesTest::extend)
                        .toList();
            default -> throw new IllegalArgumentException("no sample of " + command);
        };
    }

    private static List<Act> onDays(Function<LocalDate, Act> act, LocalDate... days) {
        return Stream.of(days).map(act).toList();
    }

    private static Act runOut(ClockKind kind, @Nullable LocalDate lastDay, ActContext act) {
        return it -> DecisionDecider.runOutClock(runningOut(kind, lastDay), it, LAW, act);
    }

    /** Of everybody who may sue, before another court. */
    private static Stream<RecordLawsuit> suits(LocalDate day) {
        return Stream.of(Plaintiff.values())
                .map(plaintiff -> new RecordLawsuit(PROPOSAL, null, plaintiff, OTHER_SUIT, day));
    }

    /** By a sitting that does not have it on its agenda. */
    private static RecordInsistence insistingElsewhere() {
        return new RecordInsistence(PROPOSAL, Proposals.REFERRAL_SITTING, 3, ACCEPTED.insistence(16), RECONSIDERED_ON);
    }

    private static Act rectify(@Nullable Integer number, @Nullable LocalDate day, @Nullable Misprint misprint) {
        NumberSource allButThirteen = (_, asked) -> {
            if (asked != null && asked == 13) {
                throw Rejected.because(CommonRejection.NUMBER_TAKEN);
            }
            return asked == null ? 99 : asked;
        };
        RectifyDecision command =
                new RectifyDecision(PROPOSAL, null, number, day, misprint, "yanlış", "tutanak", ACT.today());
        return it -> RectificationDecider.rectify(command, it, LAW, _ -> allButThirteen, ACT);
    }

    /** A day of administrative leave that had not been known. */
    private static Act extend(LocalDate leave) {
        LawInForce law = LAW.withCalendarCorrection(new CalendarCorrection(leave, false, "İdari izin", "Genelge"));
        ExtendDecisionClocks command =
                new ExtendDecisionClocks(PROPOSAL, LawChange.calendar(leave, "İdari izin"), leave);
        return it -> DecisionClockDecider.extend(command, it, law, ACT);
    }

    /** An act that may be asked of a proposal. */
    @FunctionalInterface
    private interface Act {

        List<ProposalEvent> on(Proposal proposal);
    }
}
