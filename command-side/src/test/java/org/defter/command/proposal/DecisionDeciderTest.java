package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.AUTHORITY;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.NUMBER;
import static org.defter.command.proposal.Cases.REQUEST;
import static org.defter.command.proposal.Cases.acknowledging;
import static org.defter.command.proposal.Cases.announcing;
import static org.defter.command.proposal.Cases.delivering;
import static org.defter.command.proposal.Cases.runningOut;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.command.proposal.Cases.signature;
import static org.defter.command.proposal.Cases.signing;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the decision of the council to its force (B08, D01 to D03, D06, D08). */
class DecisionDeciderTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 22);
    private static final LocalDate SENT_BY = LocalDate.of(2024, 3, 29);
    private static final ActContext YEARS_LATER = Acts.on(LocalDate.of(2026, 11, 23));
    private static final Cases ACCEPTED = Cases.accepted(MunicipalityKind.METROPOLITAN);
    private static final LawInForce MET = ACCEPTED.law();

    @Nested
    class TheMayorsPeriod {

        @ParameterizedTest
        @CsvSource({"METROPOLITAN, 7, 2024-03-22", "ORDINARY, 5, 2024-03-20"})
        void startsWithTheDecision(MunicipalityKind kind, int days, LocalDate lastDay) {
            Cases before = Cases.toBeDecided(kind);

            List<ProposalEvent> events = ProposalDecider.record(
                    before.recording(17, null), before.state(), before.law(), (_, _) -> 12, Acts.on(lastDay));

            DecisionClockStarted started = new DecisionClockStarted(
                    PROPOSAL, 1, before.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), false, DECIDED_ON);
            assertThat(events).containsExactly(before.decision(17), started);
            assertThat(started.clock().lastDay()).isEqualTo(lastDay);
            assertThat(started.clock().length()).isEqualTo(days);
        }

        @Test
        void isRetrospectiveIfItsLastDayWasPastWhenItWasRecorded() {
            assertThat(recordedOn(LAST_DAY).retrospective()).isFalse();
            assertThat(recordedOn(LAST_DAY.plusDays(1)).retrospective()).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void doesNotRunForARejectedDecisionWhichIsNumberedAllTheSame(MunicipalityKind kind) {
            Cases before = Cases.toBeDecided(kind);

            assertThat(ProposalDecider.record(
                            before.recording(3, null), before.state(), before.law(), (_, _) -> 12, Acts.on(LAST_DAY)))
                    .containsExactly(before.decision(3));
        }

        @ParameterizedTest
        @CsvSource({"METROPOLITAN, 2024-03-22", "ORDINARY, 2024-03-20"})
        void makesASignedDecisionFinalOnItsLastDayWhenItRunsOut(MunicipalityKind kind, LocalDate lastDay) {
            Cases signed = Cases.accepted(kind).signed(DECIDED_ON);
            List<ProposalEvent> expected = new ArrayList<>();
            expected.add(signed.ranOutOf(ClockKind.MAYOR_RETURN, DECIDED_ON));
            expected.addAll(signed.finality(FinalityCause.RETURN_PERIOD_RAN_OUT, lastDay, false));

            List<ProposalEvent> events = DecisionDecider.runOutClock(
                    runningOut(ClockKind.MAYOR_RETURN, lastDay),
                    signed.state(),
                    signed.law(),
                    Acts.on(lastDay.plusDays(1)));

            assertThat(events).isEqualTo(expected);
            assertThat(events).extracting(ProposalEvent::occurredOn).containsOnly(lastDay);
        }

        @Test
        void refusesToRunOutOnItsLastDay() {
            assertRefused(
                    ProposalRejection.CLOCK_STILL_RUNNING,
                    () -> DecisionDecider.runOutClock(
                            runningOut(ClockKind.MAYOR_RETURN, LAST_DAY),
                            ACCEPTED.signed(DECIDED_ON).state(),
                            MET,
                            Acts.on(LAST_DAY)));
        }

        @Test
        void doesNotRunOutWhenItWasMovedSinceTheCallerSawIt() {
            assertThat(runOut(ACCEPTED, ClockKind.MAYOR_RETURN, LAST_DAY.minusDays(1)))
                    .isEmpty();
            assertThat(runOut(ACCEPTED, ClockKind.MAYOR_RETURN, null)).hasSize(1);
        }

        @Test
        void doesNotRunOutTwice() {
            Cases ranOut = ACCEPTED.ranOut(ClockKind.MAYOR_RETURN, DECIDED_ON);

            assertThat(runOut(ranOut, ClockKind.MAYOR_RETURN, LAST_DAY)).isEmpty();
        }

        private static DecisionClockStarted recordedOn(LocalDate today) {
            Cases before = Cases.toBeDecided(MunicipalityKind.METROPOLITAN);
            return (DecisionClockStarted) ProposalDecider.record(
                            before.recording(17, null), before.state(), MET, (_, _) -> 12, Acts.on(today))
                    .getLast();
        }
    }

    @Nested
    class Delivery {

        private static final Cases SIGNED = ACCEPTED.signed(DECIDED_ON);

        @ParameterizedTest
        @CsvSource({
            "METROPOLITAN, 2024-03-18, 2024-03-25",
            "METROPOLITAN, 2024-03-22, 2024-03-29",
            "ORDINARY,     2024-03-20, 2024-03-25",
            "ORDINARY,     2024-03-18, 2024-03-25",
        })
        void startsThePeriodAgainWhileItRuns(MunicipalityKind kind, LocalDate day, LocalDate lastDay) {
            Cases signed = Cases.accepted(kind).signed(DECIDED_ON);

            DecisionClockRestarted restarted =
                    new DecisionClockRestarted(PROPOSAL, 1, signed.clock(ClockKind.MAYOR_RETURN, day), false, day);
            assertThat(DecisionDecider.deliver(delivering(day), signed.state(), signed.law(), Acts.on(day)))
                    .containsExactly(new DecisionDelivered(PROPOSAL, 1, day), restarted);
            assertThat(restarted.clock().lastDay()).isEqualTo(lastDay);
        }

        @Test
        void startsItAgainInRetrospectIfTheNewLastDayIsPast() {
            LocalDate day = LocalDate.of(2024, 3, 18);

            assertThat(((DecisionClockRestarted) deliver(SIGNED, day, MET, Acts.on(LocalDate.of(2024, 3, 25)))
                                    .getLast())
                            .retrospective())
                    .isFalse();
            assertThat(((DecisionClockRestarted) deliver(SIGNED, day, MET, Acts.on(LocalDate.of(2024, 3, 26)))
                                    .getLast())
                            .retrospective())
                    .isTrue();
        }

        @Test
        void makesTheNewLastDayTheDayOfFinality() {
            LocalDate day = LocalDate.of(2024, 3, 18);
            LocalDate lastDay = LocalDate.of(2024, 3, 25);
            Cases delivered = SIGNED.delivered(day)
                    .with(new DecisionClockRestarted(
                            PROPOSAL, 1, SIGNED.clock(ClockKind.MAYOR_RETURN, day), false, day));

            assertRefused(
                    ProposalRejection.NOT_FINAL,
                    () -> DecisionDecider.send(sending(lastDay), delivered.state(), MET, YEARS_LATER));
            assertThat(runOut(delivered, ClockKind.MAYOR_RETURN, LAST_DAY)).isEmpty();
            assertThat(runOut(delivered, ClockKind.MAYOR_RETURN, lastDay)
                            .getLast()
                            .occurredOn())
                    .isEqualTo(lastDay);
        }

        @Test
        void onTheDayOfTheDecisionStartsNothingAgain() {
            assertThat(deliver(SIGNED, DECIDED_ON, MET, Acts.on(DECIDED_ON)))
                    .containsExactly(new DecisionDelivered(PROPOSAL, 1, DECIDED_ON));
        }

        @Test
        void isOnlyAFactWhereTheMunicipalityCountsFromTheDecision() {
            LocalDate day = LocalDate.of(2024, 3, 18);
            LawInForce fromDecision = MET.withSetting(
                            new SettingChange(Setting.MAYOR_CLOCK_START, "DECISION_DATE", DECIDED_ON))
                    .withCalendarCorrection(new CalendarCorrection(LAST_DAY, false, "İdari izin", "Genelge 2024/3"));

            assertThat(deliver(SIGNED, day, fromDecision, Acts.on(day)))
                    .containsExactly(new DecisionDelivered(PROPOSAL, 1, day));
        }

        @Test
        void afterTheLastDayIsOnlyAFactAndThePeriodRanOutBefore() {
            LocalDate day = LAST_DAY.plusDays(3);
            List<ProposalEvent> expected = finalBefore(SIGNED, false);
            expected.add(new DecisionDelivered(PROPOSAL, 1, day));

            assertThat(deliver(SIGNED, day, MET, Acts.on(day))).isEqualTo(expected);
            assertThat(deliver(SIGNED.finalised(), LAST_DAY, MET, Acts.on(day)))
                    .containsExactly(new DecisionDelivered(PROPOSAL, 1, LAST_DAY));
        }

        @Test
        void needsTheThreeSignatures() {
            Cases clerks = ACCEPTED.signed(4, DECIDED_ON).signed(5, DECIDED_ON);

            assertRefused(ProposalRejection.SIGNATURES_MISSING, () -> deliver(clerks, DECIDED_ON, MET, YEARS_LATER));
            assertRefused(
                    ProposalRejection.SIGNATURES_MISSING,
                    () -> deliver(ACCEPTED.signed(1, DECIDED_ON).signed(4, DECIDED_ON), DECIDED_ON, MET, YEARS_LATER));
        }

        @Test
        void isNotBeforeTheLastSignature() {
            LocalDate signed = LocalDate.of(2024, 3, 19);

            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> deliver(
                            ACCEPTED.signed(1, signed).signed(4, DECIDED_ON).signed(5, DECIDED_ON),
                            signed.minusDays(1),
                            MET,
                            YEARS_LATER));
            assertThat(deliver(ACCEPTED.signed(signed), signed, MET, YEARS_LATER))
                    .hasSize(2);
        }

        @Test
        void isRecordedOnceAndTheSameDayAgainIsNothing() {
            Cases delivered = SIGNED.delivered(LocalDate.of(2024, 3, 18));

            assertThat(deliver(delivered, LocalDate.of(2024, 3, 18), MET, YEARS_LATER))
                    .isEmpty();
            assertRefused(
                    ProposalRejection.ALREADY_DELIVERED,
                    () -> deliver(delivered, LocalDate.of(2024, 3, 19), MET, YEARS_LATER));
        }

        private static List<ProposalEvent> deliver(Cases history, LocalDate day, LawInForce law, ActContext act) {
            return DecisionDecider.deliver(delivering(day), history.state(), law, act);
        }
    }

    @Nested
    class Signatures {

        @Test
        void areThoseOfChairAndClerks() {
            assertThat(sign(ACCEPTED, 1, DECIDED_ON)).containsExactly(signature(1, DECIDED_ON));
            assertThat(sign(ACCEPTED, 4, DECIDED_ON)).containsExactly(signature(4, DECIDED_ON));
            assertRefused(ProposalRejection.NOT_A_SIGNATORY, () -> sign(ACCEPTED, 2, DECIDED_ON));
        }

        @Test
        void areGivenOnce() {
            assertThat(sign(ACCEPTED.signed(1, DECIDED_ON), 1, LAST_DAY)).isEmpty();
        }

        @Test
        void areNotBeforeTheDecision() {
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> sign(ACCEPTED, 1, DECIDED_ON.minusDays(1)));
        }

        @Test
        void areThePersonsOwnOrRecordedByTheOffice() {
            ActContext other = new ActContext(
                    new Actor(new LoginId("urn:example", "c"), Role.COUNCILLOR, person(4), null, Set.of()), LAST_DAY);

            assertThat(DecisionDecider.sign(signing(4, DECIDED_ON), ACCEPTED.state(), MET, other))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.NOT_YOUR_PERSON,
                    () -> DecisionDecider.sign(signing(1, DECIDED_ON), ACCEPTED.state(), MET, other));
        }

        @Test
        void onTheLastDayDoNotMakeItFinalYet() {
            assertThat(sign(twoSigned(), 5, LAST_DAY)).containsExactly(signature(5, LAST_DAY));
        }

        @ParameterizedTest
        @CsvSource({"METROPOLITAN, 2024-03-26, 2024-04-02", "ORDINARY, 2024-03-21, 2024-03-28"})
        void completedAfterTheLastDayMakeItFinalOnThatDay(MunicipalityKind kind, LocalDate day, LocalDate sentBy) {
            Cases two = Cases.accepted(kind).signed(1, DECIDED_ON).signed(4, DECIDED_ON);
            List<ProposalEvent> expected = new ArrayList<>();
            expected.add(two.ranOutOf(ClockKind.MAYOR_RETURN, DECIDED_ON));
            expected.add(signature(5, day));
            expected.addAll(two.finality(FinalityCause.LAST_SIGNATURE, day, false));

            List<ProposalEvent> events = DecisionDecider.sign(signing(5, day), two.state(), two.law(), Acts.on(sentBy));

            assertThat(events).isEqualTo(expected);
            assertThat(((DecisionClockStarted) events.getLast()).clock().lastDay())
                    .isEqualTo(sentBy);
        }

        @Test
        void enteredAfterTheRunOutMakeItFinalOnTheLaterOfTheTwoDays() {
            Cases ranOut = twoSigned().ranOut(ClockKind.MAYOR_RETURN, DECIDED_ON);
            List<ProposalEvent> inTime = new ArrayList<>(List.of(signature(5, LAST_DAY)));
            inTime.addAll(ranOut.finality(FinalityCause.RETURN_PERIOD_RAN_OUT, LAST_DAY, true));
            List<ProposalEvent> later = new ArrayList<>(List.of(signature(5, LAST_DAY.plusDays(3))));
            later.addAll(ranOut.finality(FinalityCause.LAST_SIGNATURE, LAST_DAY.plusDays(3), true));

            assertThat(sign(ranOut, 5, LAST_DAY)).isEqualTo(inTime);
            assertThat(sign(ranOut, 5, LAST_DAY.plusDays(3))).isEqualTo(later);
        }

        @Test
        void missingKeepItFromBeingFinalHoweverLate() {
            assertThat(runOut(twoSigned(), ClockKind.MAYOR_RETURN, LAST_DAY))
                    .containsExactly(ACCEPTED.ranOutOf(ClockKind.MAYOR_RETURN, DECIDED_ON));
            assertRefused(
                    ProposalRejection.NOT_FINAL,
                    () -> DecisionDecider.send(sending(null), twoSigned().state(), MET, YEARS_LATER));
        }

        @Test
        void ofARejectedDecisionStartNothing() {
            Cases rejected = Cases.rejected(MunicipalityKind.METROPOLITAN)
                    .signed(1, DECIDED_ON)
                    .signed(4, DECIDED_ON);

            assertThat(sign(rejected, 5, LAST_DAY.plusDays(9))).containsExactly(signature(5, LAST_DAY.plusDays(9)));
        }

        private static Cases twoSigned() {
            return ACCEPTED.signed(1, DECIDED_ON).signed(4, DECIDED_ON);
        }

        private static List<ProposalEvent> sign(Cases history, int k, LocalDate day) {
            return DecisionDecider.sign(signing(k, day), history.state(), MET, YEARS_LATER);
        }
    }

    @Nested
    class Sending {

        private static final Cases FINAL = ACCEPTED.signed(DECIDED_ON).finalised();

        @ParameterizedTest
        @ValueSource(strings = {"2024-03-22", "2024-03-29"})
        void withinSevenDaysStopsItsPeriod(LocalDate day) {
            assertThat(send(FINAL, day))
                    .containsExactly(
                            new DecisionClockStopped(PROPOSAL, 1, FINAL.clock(ClockKind.SENDING, LAST_DAY), day),
                            new DecisionSent(PROPOSAL, 1, AUTHORITY, false, day));
        }

        @Test
        void laterIsPossibleAndFlaggedAndItsPeriodRanOutBefore() {
            LocalDate day = SENT_BY.plusDays(1);

            assertThat(send(FINAL, day))
                    .containsExactly(
                            FINAL.ranOutOf(ClockKind.SENDING, LAST_DAY),
                            new DecisionSent(PROPOSAL, 1, AUTHORITY, true, day));
            assertThat(FINAL.ranOutOf(ClockKind.SENDING, LAST_DAY).occurredOn()).isEqualTo(SENT_BY);
        }

        @Test
        void afterARecordedRunOutIsFlaggedByItsDay() {
            Cases ranOut = FINAL.ranOut(ClockKind.SENDING, LAST_DAY);

            assertThat(send(ranOut, SENT_BY.plusDays(1)))
                    .containsExactly(new DecisionSent(PROPOSAL, 1, AUTHORITY, true, SENT_BY.plusDays(1)));
            assertThat(send(ranOut, SENT_BY)).containsExactly(new DecisionSent(PROPOSAL, 1, AUTHORITY, false, SENT_BY));
        }

        @Test
        void afterTheMayorsPeriodRecordsTheFinalityFirst() {
            LocalDate day = LAST_DAY.plusDays(1);
            List<ProposalEvent> expected = finalBefore(ACCEPTED, true);
            expected.add(new DecisionClockStopped(PROPOSAL, 1, FINAL.clock(ClockKind.SENDING, LAST_DAY), day));
            expected.add(new DecisionSent(PROPOSAL, 1, AUTHORITY, false, day));

            assertThat(send(ACCEPTED.signed(DECIDED_ON), day)).isEqualTo(expected);
        }

        @Test
        void onTheMayorsLastDayIsTooEarly() {
            assertRefused(ProposalRejection.NOT_FINAL, () -> send(ACCEPTED.signed(DECIDED_ON), LAST_DAY));
        }

        @Test
        void isNotBeforeFinalityNorInTheFuture() {
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> send(FINAL, LAST_DAY.minusDays(1)));
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> send(ACCEPTED, DECIDED_ON.minusDays(1)));
            assertRefused(
                    CommonRejection.OCCURRED_IN_FUTURE,
                    () -> DecisionDecider.send(
                            sending(LAST_DAY.plusDays(2)), FINAL.state(), MET, Acts.on(LAST_DAY.plusDays(1))));
        }

        @Test
        void runsOutWithoutMakingItFinalAgain() {
            assertThat(runOut(FINAL, ClockKind.SENDING, SENT_BY))
                    .containsExactly(FINAL.ranOutOf(ClockKind.SENDING, LAST_DAY));
        }

        @Test
        void receivedPutsItIntoForceForWhatItAsked() {
            LocalDate day = LocalDate.of(2024, 3, 26);
            Cases sent = FINAL.sent(LocalDate.of(2024, 3, 25));

            assertThat(DecisionDecider.acknowledge(acknowledging(day), sent.state(), YEARS_LATER))
                    .containsExactly(
                            new ReceiptAcknowledged(PROPOSAL, 1, "E-1", day),
                            new DecisionEnteredIntoForce(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, day));
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> DecisionDecider.acknowledge(
                            acknowledging(LocalDate.of(2024, 3, 24)), sent.state(), YEARS_LATER));
        }

        private static List<ProposalEvent> send(Cases history, LocalDate day) {
            return DecisionDecider.send(sending(day), history.state(), MET, YEARS_LATER);
        }
    }

    @Nested
    class Announcement {

        private static final Cases FINAL = ACCEPTED.signed(DECIDED_ON).finalised();

        @Test
        void withinSevenDaysStopsItsPeriodWhetherItWasSentOrNot() {
            for (Cases history :
                    List.of(FINAL, FINAL.sent(LAST_DAY), FINAL.sent(LAST_DAY).inForce(LAST_DAY))) {
                assertThat(announce(history, SENT_BY))
                        .containsExactly(
                                new DecisionClockStopped(
                                        PROPOSAL, 1, FINAL.clock(ClockKind.ANNOUNCEMENT, LAST_DAY), SENT_BY),
                                new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", false, SENT_BY));
            }
        }

        @Test
        void laterIsFlaggedAndItsPeriodRanOutBefore() {
            LocalDate day = SENT_BY.plusDays(1);

            assertThat(announce(FINAL, day))
                    .containsExactly(
                            FINAL.ranOutOf(ClockKind.ANNOUNCEMENT, LAST_DAY),
                            new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", true, day));
        }

        @Test
        void afterTheMayorsPeriodRecordsTheFinalityFirst() {
            List<ProposalEvent> expected = finalBefore(ACCEPTED, true);
            expected.add(new DecisionClockStopped(PROPOSAL, 1, FINAL.clock(ClockKind.ANNOUNCEMENT, LAST_DAY), SENT_BY));
            expected.add(new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", false, SENT_BY));

            assertThat(announce(ACCEPTED.signed(DECIDED_ON), SENT_BY)).isEqualTo(expected);
        }

        @Test
        void isMadeOnceAndNotBeforeFinality() {
            assertRefused(ProposalRejection.ALREADY_ANNOUNCED, () -> announce(FINAL.announced(LAST_DAY), SENT_BY));
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> announce(FINAL, LAST_DAY.minusDays(1)));
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> announce(ACCEPTED, DECIDED_ON.minusDays(1)));
        }

        private static List<ProposalEvent> announce(Cases history, LocalDate day) {
            return DecisionDecider.announce(announcing(day), history.state(), MET, YEARS_LATER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCaseIsToldWhetherItIsTypedInDayByDayOrYearsLater(MunicipalityKind kind) {
        List<ProposalEvent> live = wholeCase(kind, false);
        List<ProposalEvent> later = wholeCase(kind, true);

        assertThat(later.stream().map(DecisionDeciderTest::withoutFlag)).containsExactlyElementsOf(live);
        assertThat(live)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "DecisionRecorded",
                        "DecisionClockStarted",
                        "DecisionSigned",
                        "DecisionSigned",
                        "DecisionSigned",
                        "DecisionDelivered",
                        "DecisionClockRestarted",
                        "DecisionClockRanOut",
                        "DecisionFinalised",
                        "DecisionClockStarted",
                        "DecisionClockStarted",
                        "DecisionClockStopped",
                        "DecisionSent",
                        "ReceiptAcknowledged",
                        "DecisionEnteredIntoForce",
                        "DecisionClockRanOut",
                        "DecisionAnnounced");
        assertThat(later.get(1))
                .isInstanceOfSatisfying(
                        DecisionClockStarted.class,
                        started -> assertThat(started.retrospective()).isTrue());
    }

    /** Delivered on the 18th: the mayor's period ends on the 25th in both kinds, those after it on 1 April. */
    private static List<ProposalEvent> wholeCase(MunicipalityKind kind, boolean yearsLater) {
        Cases before = Cases.toBeDecided(kind);
        LawInForce law = before.law();
        LocalDate delivered = LocalDate.of(2024, 3, 18);
        LocalDate finalOn = LocalDate.of(2024, 3, 25);
        LocalDate sent = LocalDate.of(2024, 3, 28);
        LocalDate announced = LocalDate.of(2024, 4, 2);
        List<ProposalEvent> events = new ArrayList<>(before.events());
        events.addAll(ProposalDecider.record(
                before.recording(17, null), Cases.after(events), law, (_, _) -> 12, act(DECIDED_ON, yearsLater)));
        for (int k : new int[] {1, 4, 5}) {
            events.addAll(
                    DecisionDecider.sign(signing(k, delivered), Cases.after(events), law, act(delivered, yearsLater)));
        }
        events.addAll(
                DecisionDecider.deliver(delivering(delivered), Cases.after(events), law, act(delivered, yearsLater)));
        if (!yearsLater) {
            events.addAll(DecisionDecider.runOutClock(
                    runningOut(ClockKind.MAYOR_RETURN, finalOn),
                    Cases.after(events),
                    law,
                    Acts.on(finalOn.plusDays(1))));
        }
        events.addAll(DecisionDecider.send(sending(sent), Cases.after(events), law, act(sent, yearsLater)));
        events.addAll(DecisionDecider.acknowledge(acknowledging(sent), Cases.after(events), act(sent, yearsLater)));
        events.addAll(
                DecisionDecider.announce(announcing(announced), Cases.after(events), law, act(announced, yearsLater)));
        return events.subList(before.events().size(), events.size());
    }

    private static ActContext act(LocalDate day, boolean yearsLater) {
        return yearsLater ? YEARS_LATER : Acts.on(day);
    }

    private static ProposalEvent withoutFlag(ProposalEvent event) {
        return switch (event) {
            case DecisionClockStarted e ->
                new DecisionClockStarted(e.proposalId(), e.decision(), e.clock(), false, e.occurredOn());
            case DecisionClockRestarted e ->
                new DecisionClockRestarted(e.proposalId(), e.decision(), e.clock(), false, e.occurredOn());
            default -> event;
        };
    }

    /** That the mayor's period of a signed decision ran out, and that it is final. */
    private static List<ProposalEvent> finalBefore(Cases history, boolean retrospective) {
        List<ProposalEvent> events = new ArrayList<>();
        DecisionClockRanOut ranOut = history.ranOutOf(ClockKind.MAYOR_RETURN, DECIDED_ON);
        events.add(ranOut);
        events.addAll(history.finality(FinalityCause.RETURN_PERIOD_RAN_OUT, ranOut.occurredOn(), retrospective));
        return events;
    }

    private static List<ProposalEvent> runOut(Cases history, ClockKind kind, @Nullable LocalDate lastDay) {
        return DecisionDecider.runOutClock(runningOut(kind, lastDay), history.state(), MET, YEARS_LATER);
    }
}
