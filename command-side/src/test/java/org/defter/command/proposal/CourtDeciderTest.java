package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.NUMBER;
import static org.defter.command.proposal.Cases.REQUEST;
import static org.defter.command.proposal.Cases.RULING;
import static org.defter.command.proposal.Cases.SUIT;
import static org.defter.command.proposal.Cases.acknowledging;
import static org.defter.command.proposal.Cases.annulling;
import static org.defter.command.proposal.Cases.lifting;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.command.proposal.Cases.staying;
import static org.defter.command.proposal.Cases.suing;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What courts do to a decision (D05). Final on 22 March 2024, to be sent and announced by the 29th. */
class CourtDeciderTest {

    private static final ActContext LATER = Acts.on(LocalDate.of(2026, 11, 23));
    private static final Cases FINAL =
            Cases.accepted(MunicipalityKind.METROPOLITAN).signed(DECIDED_ON).finalised();
    private static final LawInForce MET = FINAL.law();
    private static final LocalDate FINAL_ON = FINAL.finalOn();
    private static final LocalDate SENT_ON = LocalDate.of(2024, 3, 25);
    private static final LocalDate RECEIVED_ON = LocalDate.of(2024, 3, 27);
    private static final LocalDate RULED_ON = LocalDate.of(2024, 4, 22);
    private static final Cases SENT = FINAL.sent(SENT_ON);
    private static final Cases IN_FORCE = SENT.inForce(RECEIVED_ON);

    @Nested
    class Suits {

        @ParameterizedTest
        @EnumSource(
                value = Plaintiff.class,
                names = {"CIVIL_AUTHORITY", "OTHER"})
        void ofOthersAreRecordedAnyTimeFromFinalityOnAndAreNeverLate(Plaintiff plaintiff) {
            for (Cases history : List.of(FINAL, SENT, IN_FORCE, IN_FORCE.stayed(true, RULED_ON))) {
                CourtReference other = new CourtReference("Örnek 2. İdare Mahkemesi", "2025/1", null);
                assertThat(CourtDecider.sue(
                                new RecordLawsuit(PROPOSAL, null, plaintiff, other, LocalDate.of(2025, 1, 6)),
                                history.state(),
                                MET,
                                LATER))
                        .hasSize(1)
                        .first()
                        .hasFieldOrPropertyWithValue("late", false)
                        .hasFieldOrPropertyWithValue("plaintiff", plaintiff)
                        .hasFieldOrPropertyWithValue("court", other);
            }
        }

        @Test
        void stopNothing() {
            assertThat(IN_FORCE.sued(RULED_ON).state()).isInstanceOf(Proposal.InForce.class);
            assertThat(DecisionDecider.acknowledge(
                            acknowledging(RECEIVED_ON), SENT.sued(SENT_ON).state(), LATER))
                    .hasSize(2);
        }

        @Test
        void ofTheMayorNeedADecisionTheCouncilInsistedOn() {
            assertRefused(
                    ProposalRejection.MAYOR_SUES_INSISTED_ONLY,
                    () -> CourtDecider.sue(suing(Plaintiff.MAYOR, RULED_ON), IN_FORCE.state(), MET, LATER));
        }

        @Test
        void areRecordedOnceForEachCaseOfACourt() {
            assertThat(CourtDecider.sue(
                            suing(Plaintiff.OTHER, RULED_ON),
                            FINAL.sued(RULED_ON).state(),
                            MET,
                            LATER))
                    .isEmpty();
        }

        @Test
        void areNotBeforeFinality() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> CourtDecider.sue(suing(Plaintiff.OTHER, FINAL_ON.minusDays(1)), FINAL.state(), MET, LATER));
        }

        @Test
        void afterTheMayorsPeriodRecordTheFinalityFirst() {
            Cases signed = Cases.accepted(MunicipalityKind.ORDINARY).signed(DECIDED_ON);

            assertThat(CourtDecider.sue(suing(Plaintiff.OTHER, RULED_ON), signed.state(), signed.law(), LATER))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly(
                            "DecisionClockRanOut",
                            "DecisionFinalised",
                            "DecisionClockStarted",
                            "DecisionClockStarted",
                            "LawsuitRecorded");
        }
    }

    @Nested
    class Stays {

        @Test
        void suspendForceAndSayWhatIsSuspended() {
            assertThat(stay(IN_FORCE.sued(SENT_ON), RULED_ON))
                    .containsExactly(new DecisionStayed(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, RULING, RULED_ON));
        }

        @Test
        void keepForceFromBeginning() {
            for (Cases history : List.of(FINAL, SENT)) {
                assertThat(stay(history.sued(SENT_ON), SENT_ON))
                        .containsExactly(
                                new DecisionStayed(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, false, RULING, SENT_ON));
            }
        }

        @Test
        void areNotBeforeTheSuit() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE, () -> stay(IN_FORCE.sued(RULED_ON), RULED_ON.minusDays(1)));
        }

        @Test
        void leaveSendingToGoOn() {
            Cases stayed = FINAL.stayed(false, FINAL_ON);

            assertThat(DecisionDecider.send(sending(SENT_ON), stayed.state(), MET, LATER))
                    .containsExactly(
                            new DecisionClockStopped(PROPOSAL, 1, FINAL.clock(ClockKind.SENDING, FINAL_ON), SENT_ON),
                            new DecisionSent(PROPOSAL, 1, Cases.AUTHORITY, false, SENT_ON));
            assertThat(stayed.sent(SENT_ON).state()).isInstanceOf(Proposal.Stayed.class);
            assertRefused(
                    ProposalRejection.NOT_SENT,
                    () -> DecisionDecider.acknowledge(acknowledging(SENT_ON), stayed.state(), LATER));
        }

        @Test
        void letTheReceiptBeRecordedOnceButNotForceBegin() {
            Cases stayed = SENT.stayed(false, SENT_ON);
            ReceiptAcknowledged received = new ReceiptAcknowledged(PROPOSAL, 1, "E-1", RECEIVED_ON);

            assertThat(DecisionDecider.acknowledge(acknowledging(RECEIVED_ON), stayed.state(), LATER))
                    .containsExactly(received);
            assertRefused(
                    ProposalRejection.ALREADY_RECEIVED,
                    () -> DecisionDecider.acknowledge(
                            acknowledging(RULED_ON), stayed.with(received).state(), LATER));
            assertRefused(
                    ProposalRejection.ALREADY_IN_FORCE,
                    () -> DecisionDecider.acknowledge(
                            acknowledging(RULED_ON),
                            IN_FORCE.stayed(true, RECEIVED_ON).state(),
                            LATER));
        }

        private static List<ProposalEvent> stay(Cases history, LocalDate day) {
            return CourtDecider.stay(staying(day), history.state(), MET, LATER);
        }
    }

    @Nested
    class Lifting {

        @Test
        void putsADecisionBackIntoForceWithoutASecondEntry() {
            Cases stayed = IN_FORCE.stayed(true, RULED_ON);
            DecisionStayLifted lifted =
                    new DecisionStayLifted(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, RULING, RULED_ON.plusDays(9));

            assertThat(CourtDecider.lift(lifting(RULED_ON.plusDays(9)), stayed.state(), MET, LATER))
                    .containsExactly(lifted);
            assertThat(stayed.with(lifted).state())
                    .isEqualTo(IN_FORCE.sued(FINAL_ON).state());
        }

        @ParameterizedTest
        @CsvSource({"2024-03-27, 2024-04-22, 2024-04-22", "2024-04-29, 2024-04-22, 2024-04-29"})
        void beginsTheForceOfWhatWasReceivedMeanwhile(LocalDate received, LocalDate lifted, LocalDate inForce) {
            Cases stayed = SENT.stayed(false, SENT_ON).with(new ReceiptAcknowledged(PROPOSAL, 1, "E-1", received));

            assertThat(CourtDecider.lift(lifting(lifted), stayed.state(), MET, LATER))
                    .containsExactly(
                            new DecisionStayLifted(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, false, RULING, lifted),
                            new DecisionEnteredIntoForce(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, inForce));
        }

        @Test
        void isNotBeforeTheStay() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> CourtDecider.lift(
                            lifting(RULED_ON.minusDays(1)),
                            IN_FORCE.stayed(true, RULED_ON).state(),
                            MET,
                            LATER));
        }

        @Test
        void letsAnotherStayFollow() {
            Cases lifted = IN_FORCE.stayed(true, RULED_ON)
                    .with(new DecisionStayLifted(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, RULING, RULED_ON));

            assertThat(CourtDecider.stay(staying(RULED_ON), lifted.state(), MET, LATER))
                    .hasSize(1);
        }
    }

    @Nested
    class Annulments {

        @Test
        void endForceStayedOrNot() {
            DecisionAnnulled annulled =
                    new DecisionAnnulled(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, RULING, RULED_ON);

            assertThat(annul(IN_FORCE.announced(SENT_ON).sued(SENT_ON), RULED_ON))
                    .containsExactly(annulled);
            assertThat(annul(IN_FORCE.announced(SENT_ON).stayed(true, RECEIVED_ON), RULED_ON))
                    .containsExactly(annulled);
            assertThat(IN_FORCE.annulled(true, RULED_ON).state()).isInstanceOf(Proposal.Annulled.class);
        }

        @Test
        void beforeForceKeepItFromEverBeginningAndEndItsPeriods() {
            assertThat(annul(FINAL.sued(FINAL_ON), SENT_ON))
                    .containsExactly(
                            new DecisionClockStopped(PROPOSAL, 1, FINAL.clock(ClockKind.SENDING, FINAL_ON), SENT_ON),
                            new DecisionClockStopped(
                                    PROPOSAL, 1, FINAL.clock(ClockKind.ANNOUNCEMENT, FINAL_ON), SENT_ON),
                            new DecisionAnnulled(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, false, RULING, SENT_ON));
        }

        @Test
        void afterALastDayRecordThatThePeriodRanOutAndWasNotMet() {
            assertThat(annul(FINAL.sued(FINAL_ON), RULED_ON).subList(0, 2))
                    .containsExactly(
                            FINAL.ranOutOf(ClockKind.SENDING, FINAL_ON),
                            FINAL.ranOutOf(ClockKind.ANNOUNCEMENT, FINAL_ON))
                    .allMatch(DecisionClockRanOut.class::isInstance);
        }

        @Test
        void areNotBeforeTheSuitNorTheStay() {
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE, () -> annul(IN_FORCE.sued(RULED_ON), RULED_ON.minusDays(1)));
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> annul(IN_FORCE.stayed(true, RULED_ON), RULED_ON.minusDays(1)));
        }

        @Test
        void nameTheSuitTheyFollow() {
            assertRefused(ProposalRejection.NO_LAWSUIT, () -> annul(IN_FORCE, RULED_ON));
            assertThat(SUIT.rulingNumber()).isNull();
        }

        private static List<ProposalEvent> annul(Cases history, LocalDate day) {
            return CourtDecider.annul(annulling(day), history.state(), MET, LATER);
        }
    }
}
