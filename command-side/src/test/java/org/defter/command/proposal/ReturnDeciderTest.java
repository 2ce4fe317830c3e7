package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.CHANGED;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.NUMBER;
import static org.defter.command.proposal.Cases.RECONSIDERATION;
import static org.defter.command.proposal.Cases.RECONSIDERED_ON;
import static org.defter.command.proposal.Cases.RETURNED_ON;
import static org.defter.command.proposal.Cases.SECOND_REVIEW;
import static org.defter.command.proposal.Cases.announcing;
import static org.defter.command.proposal.Cases.returning;
import static org.defter.command.proposal.Cases.runningOut;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.command.proposal.Cases.suing;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The mayor's return and what the council makes of it (D01, D03, D04, D05). Decided and delivered on 15 March 2024. */
class ReturnDeciderTest {

    private static final ActContext LATER = Acts.on(LocalDate.of(2026, 11, 23));
    private static final Cases ACCEPTED = Cases.accepted(MunicipalityKind.METROPOLITAN);
    private static final Cases DELIVERED = ACCEPTED.signed(DECIDED_ON).delivered(DECIDED_ON);
    private static final Cases TO_BE_RECONSIDERED = ACCEPTED.toBeReconsidered();

    @Nested
    class TheReturn {

        @ParameterizedTest
        @EnumSource
        void stopsThePeriodAndPinsWhyItWasPossible(MunicipalityKind kind) {
            Cases delivered = Cases.accepted(kind).signed(DECIDED_ON).delivered(DECIDED_ON);

            List<ProposalEvent> events = giveBack(delivered, RETURNED_ON, Acts.on(RETURNED_ON));

            assertThat(events)
                    .containsExactly(
                            new DecisionClockStopped(
                                    PROPOSAL, 1, delivered.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), RETURNED_ON),
                            delivered.giveBack(DECIDED_ON, RETURNED_ON));
            assertThat(((DecisionReturned) events.getLast()).explanation())
                    .extracting(Explanation::step)
                    .containsExactly("returnable", "calendarDays", "returnInTime");
        }

        @ParameterizedTest
        @CsvSource({
            "METROPOLITAN, 2024-03-15, 2024-03-22",
            "METROPOLITAN, 2024-03-18, 2024-03-25",
            "ORDINARY,     2024-03-15, 2024-03-20",
            "ORDINARY,     2024-03-18, 2024-03-25",
        })
        void isInTimeOnTheLastDayAndNoLonger(MunicipalityKind kind, LocalDate deliveredOn, LocalDate lastDay) {
            Cases delivered = Cases.accepted(kind).signed(DECIDED_ON).delivered(deliveredOn);
            if (!deliveredOn.equals(DECIDED_ON)) {
                delivered = delivered.with(new DecisionClockRestarted(
                        PROPOSAL, 1, delivered.clock(ClockKind.MAYOR_RETURN, deliveredOn), false, deliveredOn));
            }
            Cases history = delivered;

            assertThat(giveBack(history, lastDay, LATER)).hasSize(2).last().isInstanceOf(DecisionReturned.class);
            Rejected refused =
                    catchThrowableOfType(Rejected.class, () -> giveBack(history, lastDay.plusDays(1), LATER));
            assertThat(refused.reason()).isEqualTo(ProposalRejection.RETURN_PERIOD_OVER);
            assertThat(refused.details()).containsEntry("lastDay", lastDay);
            assertThat(refused.explanation())
                    .extracting(Explanation::rule)
                    .containsOnly("D01")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(refused.explanation().getLast().step()).isEqualTo("returnInTime");
        }

        @Test
        void needsADeliveryAndIsNotBeforeIt() {
            assertRefused(
                    ProposalRejection.NOT_DELIVERED, () -> giveBack(ACCEPTED.signed(DECIDED_ON), RETURNED_ON, LATER));
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> giveBack(
                            ACCEPTED.signed(DECIDED_ON).delivered(RETURNED_ON), RETURNED_ON.minusDays(1), LATER));
        }

        @Test
        void isMadeOnceForADecision() {
            for (Cases history :
                    List.of(ACCEPTED.returned(), TO_BE_RECONSIDERED, ACCEPTED.insisted(), ACCEPTED.lapsed())) {
                Rejected refused = catchThrowableOfType(Rejected.class, () -> giveBack(history, RETURNED_ON, LATER));
                assertThat(refused.reason()).isEqualTo(ProposalRejection.ALREADY_RETURNED);
                assertThat(refused.explanation()).extracting(Explanation::step).containsExactly("returnable");
            }
        }

        @Test
        void enteredAfterTheRunOutWasRecordedIsInTimeIfItWasMadeInTime() {
            Cases finalised = DELIVERED.finalised();
            LocalDate lastDay = finalised.finalOn();

            List<ProposalEvent> events = giveBack(finalised, lastDay, LATER);

            assertThat(events)
                    .containsExactly(
                            new DecisionClockStopped(PROPOSAL, 1, finalised.clock(ClockKind.SENDING, lastDay), lastDay),
                            new DecisionClockStopped(
                                    PROPOSAL, 1, finalised.clock(ClockKind.ANNOUNCEMENT, lastDay), lastDay),
                            finalised.giveBack(DECIDED_ON, lastDay));
            assertThat(finalised.with(events.getLast()).state()).isInstanceOf(Proposal.Returned.class);
            assertRefused(ProposalRejection.RETURN_PERIOD_OVER, () -> giveBack(finalised, lastDay.plusDays(1), LATER));
        }

        @Test
        void isTooLateOnceSomethingWasBuiltOnTheFinality() {
            Cases finalised = DELIVERED.finalised();
            LocalDate lastDay = finalised.finalOn();

            assertRefused(
                    ProposalRejection.ALREADY_ANNOUNCED, () -> giveBack(finalised.announced(lastDay), lastDay, LATER));
            for (Cases history : List.of(
                    finalised.sent(lastDay),
                    finalised.sent(lastDay).inForce(lastDay),
                    finalised.stayed(false, lastDay),
                    finalised.annulled(false, lastDay))) {
                assertRefused(ProposalRejection.ALREADY_SENT, () -> giveBack(history, lastDay, LATER));
                assertRefused(
                        ProposalRejection.RETURN_PERIOD_OVER, () -> giveBack(history, lastDay.plusDays(1), LATER));
            }
        }

        @Test
        void keepsTheDecisionFromBecomingFinalHoweverLate() {
            assertThat(DecisionDecider.runOutClock(
                            runningOut(ClockKind.MAYOR_RETURN, null),
                            ACCEPTED.returned().state(),
                            ACCEPTED.law(),
                            LATER))
                    .isEmpty();
            assertRefused(
                    ProposalRejection.NOT_FINAL,
                    () -> DecisionDecider.send(sending(null), TO_BE_RECONSIDERED.state(), ACCEPTED.law(), LATER));
            assertRefused(
                    ProposalRejection.NOT_FINAL,
                    () -> DecisionDecider.announce(
                            announcing(null), ACCEPTED.referredAgain().state(), ACCEPTED.law(), LATER));
        }

        private static List<ProposalEvent> giveBack(Cases history, LocalDate day, ActContext act) {
            return ReturnDecider.giveBack(returning(day), history.state(), history.law(), act);
        }
    }

    @Nested
    class TheWayBackToTheCouncil {

        @Test
        void leadsToAnAgendaOnce() {
            PlaceOnAgenda placing = new PlaceOnAgenda(
                    PROPOSAL, RECONSIDERATION, 56, ItemPurpose.RETURN, RECONSIDERED_ON, RECONSIDERED_ON.minusDays(5));

            assertThat(ProposalDecider.place(placing, ACCEPTED.returned().state()))
                    .hasSize(1);
            assertThat(ProposalDecider.place(placing, TO_BE_RECONSIDERED.state()))
                    .isEmpty();
            assertThat(ProposalDecider.place(
                            new PlaceOnAgenda(
                                    PROPOSAL,
                                    Proposals.DECISION_SITTING,
                                    7,
                                    ItemPurpose.DECISION,
                                    DECIDED_ON,
                                    DECIDED_ON),
                            ACCEPTED.returned().state()))
                    .as("what a policy sends again after a crash")
                    .isEmpty();
        }

        @Test
        void goesOnWhenTheCouncilPutsItOff() {
            TakeOffAgenda putOff = new TakeOffAgenda(PROPOSAL, RECONSIDERATION, 3, ItemPurpose.RETURN, RECONSIDERED_ON);

            List<ProposalEvent> events = ProposalDecider.takeOff(putOff, TO_BE_RECONSIDERED.state());

            assertThat(events)
                    .containsExactly(
                            new TakenOffAgenda(PROPOSAL, RECONSIDERATION, 3, ItemPurpose.RETURN, RECONSIDERED_ON));
            Cases off = TO_BE_RECONSIDERED.with(events.getFirst());
            assertThat(off.state())
                    .isInstanceOfSatisfying(
                            Proposal.Returned.class,
                            returned -> assertThat(returned.way()).isInstanceOf(Proposal.Submitted.class));
            assertThat(Proposals.standing(off.events()).stage()).isEqualTo(ProposalStage.RETURNED);
            assertThat(ProposalDecider.takeOff(putOff, off.state())).isEmpty();
        }

        /** Its time ran out before the decision: whenever the report comes, or comes again, it changes nothing any more. */
        @Test
        void takesNoReportOfBeforeTheDecision() {
            List<ProposalEvent> overdue = new ArrayList<>(Proposals.toBeReconsidered());
            overdue.replaceAll(event -> event instanceof ReportReceived received
                    ? new ReviewMarkedOverdue(PROPOSAL, received.reviewId(), received.occurredOn())
                    : event);
            assertThat(overdue).hasAtLeastOneElementOfType(ReviewMarkedOverdue.class);
            Proposal proposal = Proposal.initial();
            for (ProposalEvent event : overdue) {
                proposal = proposal.evolve(event);
            }
            ReportReceived report = Proposals.report(Proposals.REVIEW, RECONSIDERED_ON);
            ReceiveReport late = new ReceiveReport(
                    PROPOSAL,
                    report.reviewId(),
                    report.number(),
                    report.opinion(),
                    report.vote(),
                    report.textHash(),
                    true,
                    RECONSIDERED_ON);

            assertThat(proposal).isInstanceOf(Proposal.Returned.class);
            assertThat(ProposalDecider.receive(late, proposal)).isEmpty();
        }

        @Test
        void mayLeadThroughCommissionsOnceMore() {
            Cases referred = ACCEPTED.referredAgain();
            assertThat(referred.state())
                    .isInstanceOfSatisfying(
                            Proposal.Returned.class,
                            returned -> assertThat(returned.way()).isInstanceOf(Proposal.Referred.class));

            Cases reported = referred.with(Proposals.report(SECOND_REVIEW, RECONSIDERED_ON.plusDays(4)));
            assertThat(reported.state())
                    .isInstanceOfSatisfying(
                            Proposal.Returned.class,
                            returned -> assertThat(returned.way()).isInstanceOf(Proposal.Reviewed.class));

            SittingId may = new SittingId(Identifiers.derived("example", "sitting", "may"));
            LocalDate day = RECONSIDERED_ON.plusMonths(1);
            Cases placed = reported.with(Proposals.placed(may, ItemPurpose.RETURN, day));
            RecordInsistence insisting = new RecordInsistence(PROPOSAL, may, 3, ACCEPTED.insistence(16), day);
            assertThat(ReturnDecider.insist(insisting, placed.state(), ACCEPTED.law(), LATER))
                    .hasSize(5);
        }
    }

    @Nested
    class Insistence {

        @ParameterizedTest
        @CsvSource({"METROPOLITAN, 2024-04-15, 2024-04-18", "ORDINARY, 2024-04-15, 2024-04-18"})
        void byAMajorityOfAllMembersMakesItFinalThatDay(MunicipalityKind kind, LocalDate sentBy, LocalDate suedBy) {
            Cases before = Cases.accepted(kind).toBeReconsidered();
            List<ProposalEvent> expected = new ArrayList<>(List.of(before.insistedBy(16)));
            expected.addAll(before.finalityByInsistence(false));

            List<ProposalEvent> events =
                    ReturnDecider.insist(before.insisting(16), before.state(), before.law(), Acts.on(RECONSIDERED_ON));

            assertThat(events).isEqualTo(expected);
            assertThat(((DecisionFinalised) events.get(1)).cause()).isEqualTo(FinalityCause.INSISTED);
            assertThat(((DecisionClockStarted) events.get(2)).clock().lastDay()).isEqualTo(sentBy);
            assertThat(((DecisionClockStarted) events.getLast()).clock().lastDay())
                    .isEqualTo(suedBy);
            assertThat(before.insistence(16).outcome().threshold()).isEqualTo(16);
        }

        @Test
        void byOneVoteLessLetsItLapseThoughAMajorityOfThosePresentWantedIt() {
            assertThat(ACCEPTED.insistence(15).outcome().result()).isEqualTo(VoteResult.REJECTED);
            assertThat(ReturnDecider.insist(ACCEPTED.insisting(15), TO_BE_RECONSIDERED.state(), ACCEPTED.law(), LATER))
                    .containsExactly(ACCEPTED.lapsedBy(LapseCause.NOT_INSISTED, ACCEPTED.insistence(15)));
        }

        @Test
        void countsAllMembersAlsoBefore2021WhenTheMeetingQuorumWasLower() {
            LocalDate before = LocalDate.of(2021, 4, 28);
            assertThat(Sittings.vote(ACCEPTED.law().on(before), VoteRequirement.INSISTENCE, 32, 20, 16)
                            .outcome()
                            .result())
                    .isEqualTo(VoteResult.REJECTED);
            assertThat(Sittings.vote(ACCEPTED.law().on(before), VoteRequirement.INSISTENCE, 32, 20, 17)
                            .outcome()
                            .result())
                    .isEqualTo(VoteResult.ACCEPTED);
        }

        @Test
        void isRecordedOnceAndOnlyByTheSittingThatHasIt() {
            for (Cases history : List.of(ACCEPTED.insisted(), ACCEPTED.lapsed(), DELIVERED, DELIVERED.finalised())) {
                assertThat(ReturnDecider.insist(ACCEPTED.insisting(16), history.state(), ACCEPTED.law(), LATER))
                        .isEmpty();
            }
            for (Cases history : List.of(ACCEPTED.returned(), ACCEPTED.referredAgain())) {
                assertRefused(
                        ProposalRejection.NOT_ON_AGENDA,
                        () -> ReturnDecider.insist(ACCEPTED.insisting(16), history.state(), ACCEPTED.law(), LATER));
            }
        }

        @Test
        void leavesTheDecisionItsNumberAndLetsItGoOn() {
            Cases insisted = ACCEPTED.insisted();
            LocalDate day = RECONSIDERED_ON.plusDays(1);

            assertThat(insisted.state())
                    .isInstanceOfSatisfying(
                            Proposal.Final.class,
                            state -> assertThat(state.decision().number()).isEqualTo(NUMBER));
            assertThat(DecisionDecider.send(sending(day), insisted.state(), ACCEPTED.law(), LATER))
                    .hasSize(2);
        }

        @Test
        void keepsARetrospectivePeriodOpenForTheNextAct() {
            List<ProposalEvent> events =
                    ReturnDecider.insist(ACCEPTED.insisting(16), TO_BE_RECONSIDERED.state(), ACCEPTED.law(), LATER);

            assertThat(events.subList(2, 5))
                    .allSatisfy(event -> assertThat(((DecisionClockStarted) event).retrospective())
                            .isTrue());
        }
    }

    @Nested
    class TheMayorsSuit {

        private static final LocalDate LAST_DAY = LocalDate.of(2024, 4, 18);
        private static final Cases INSISTED = ACCEPTED.insisted();

        @Test
        void withinTenDaysStopsItsPeriod() {
            assertThat(CourtDecider.sue(suing(Plaintiff.MAYOR, LAST_DAY), INSISTED.state(), INSISTED.law(), LATER))
                    .containsExactly(
                            new DecisionClockStopped(
                                    PROPOSAL, 1, INSISTED.clock(ClockKind.LAWSUIT, RECONSIDERED_ON), LAST_DAY),
                            Cases.suit(Plaintiff.MAYOR, false, LAST_DAY));
        }

        @Test
        void laterIsRecordedAndFlaggedForTheCourtDecidesWhetherToHearIt() {
            LocalDate late = LAST_DAY.plusDays(1);

            assertThat(CourtDecider.sue(suing(Plaintiff.MAYOR, late), INSISTED.state(), INSISTED.law(), LATER))
                    .containsExactly(
                            new DecisionClockRanOut(
                                    PROPOSAL, 1, INSISTED.clock(ClockKind.LAWSUIT, RECONSIDERED_ON), LAST_DAY),
                            Cases.suit(Plaintiff.MAYOR, true, late));
        }

        @Test
        void ofAnotherLeavesTheMayorsPeriodRunning() {
            assertThat(CourtDecider.sue(suing(Plaintiff.OTHER, LAST_DAY), INSISTED.state(), INSISTED.law(), LATER))
                    .containsExactly(Cases.suit(Plaintiff.OTHER, false, LAST_DAY));
        }
    }

    @Nested
    class AChangedText {

        @ParameterizedTest
        @EnumSource
        void isANewDecisionWithItsOwnNumberAndPeriodAndTheOldOneLapses(MunicipalityKind kind) {
            Cases before = Cases.accepted(kind).toBeReconsidered();

            List<ProposalEvent> events = record(before, 11);

            DecisionRecorded again = (DecisionRecorded) events.get(1);
            assertThat(events.getFirst())
                    .isEqualTo(before.lapsedBy(
                            LapseCause.TEXT_CHANGED, before.changing(11).vote()));
            assertThat(again.decision()).isEqualTo(2);
            assertThat(again.number()).isEqualTo(new DecisionNumber(Councils.METROPOLITAN, 2024, 13));
            assertThat(again.frozenPlan()).isEqualTo(CHANGED);
            assertThat(events.getLast())
                    .isEqualTo(new DecisionClockStarted(
                            PROPOSAL, 2, before.clock(ClockKind.MAYOR_RETURN, RECONSIDERED_ON), true, RECONSIDERED_ON));
        }

        @Test
        void isWhatTheActsAfterItAddress() {
            Cases next = TO_BE_RECONSIDERED;
            for (ProposalEvent event : record(next, 11)) {
                next = next.with(event);
            }

            assertThat(next.state()).isInstanceOfSatisfying(Proposal.Pending.class, pending -> {
                assertThat(pending.decision().ordinal()).isEqualTo(2);
                assertThat(pending.decision().signatures()).isEmpty();
            });
            assertThat(record(next, 11)).as("sent again").isEmpty();
        }

        @Test
        void thatIsNotAdoptedLeavesTheReturnedDecisionToBeInsistedOn() {
            assertThat(record(TO_BE_RECONSIDERED, 5)).isEmpty();
        }

        @Test
        void isAdoptedByTheSittingThatHasIt() {
            assertRefused(ProposalRejection.NOT_ON_AGENDA, () -> record(ACCEPTED.returned(), 11));
            assertThat(record(ACCEPTED.referredAgain(), 11)).isEmpty();
        }

        private static List<ProposalEvent> record(Cases history, int yes) {
            return ProposalDecider.record(history.changing(yes), history.state(), history.law(), (_, _) -> 13, LATER);
        }
    }
}
