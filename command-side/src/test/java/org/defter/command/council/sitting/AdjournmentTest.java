package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.FAILED;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.failing;
import static org.defter.command.council.sitting.Situations.opening;
import static org.defter.command.council.sitting.Situations.recounting;
import static org.defter.command.council.sitting.Situations.rosterOf;
import static org.defter.command.council.sitting.Situations.takingOver;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sittings that do not go on as they were called: no quorum (B03), a recount (B04), adjourned by the chair (A02). */
class AdjournmentTest {

    private static final Law LAW = ANNOUNCED.law();
    private static final Sitting.Announced WAITING = (Sitting.Announced) after(ANNOUNCED);

    /** The same sitting, postponed once. */
    private static final Sitting POSTPONED = after(Sittings.metropolitan(DAY)
            .takenOver(FAILED, AdjournmentCause.NO_QUORUM, 1)
            .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
            .announced());

    // -- no quorum (B03)

    @Test
    void recordsWhoWasThereAndPostponesTheSittingWithItsAgenda() {
        List<SittingEvent> events =
                AdjournmentDecider.failedRollCall(failing(15, DAY.plusDays(3)), WAITING, MET, MARCH, LAW, ACT);

        RollCallFailed failed = (RollCallFailed) events.getFirst();
        SittingAdjourned adjourned = (SittingAdjourned) events.getLast();
        assertThat(failed)
                .isEqualTo(new RollCallFailed(
                        SITTING,
                        MEETING,
                        person(1),
                        persons(1, 15),
                        31,
                        16,
                        TIME,
                        LAW.ruleset().ref(),
                        failed.explanation(),
                        DAY));
        assertThat(failed.explanation())
                .extracting(step -> step.rule() + " " + step.step() + " " + step.result())
                .containsExactly("B01 meetingQuorum 16", "B01 quorumMet false");
        assertThat(adjourned)
                .isEqualTo(new SittingAdjourned(
                        SITTING,
                        MEETING,
                        AdjournmentCause.NO_QUORUM,
                        null,
                        ANNOUNCED.next(3, 1),
                        List.of(TO_REFER, TO_DECIDE),
                        TIME,
                        LAW.ruleset().ref(),
                        adjourned.explanation(),
                        DAY));
        assertThat(adjourned.explanation()).extracting(Explanation::rule).containsOnly("B03");
        assertThat(adjourned.explanation())
                .extracting(Explanation::step)
                .containsExactly("postponable", "calendarDays");
    }

    @ParameterizedTest
    @CsvSource({"9, 4", "10, 5", "32, 16", "101, 50"})
    void isRecordedOnlyWithoutAQuorum(int fullMembership, int most) {
        Roster roster = rosterOf(fullMembership);

        assertThat(failed(failing(most, DAY.plusDays(1)), roster)).hasSize(2);
        Rejected refused =
                catchThrowableOfType(Rejected.class, () -> failed(failing(most + 1, DAY.plusDays(1)), roster));
        assertThat(refused.reason()).isEqualTo(SittingRejection.QUORUM_IS_MET);
        assertThat(refused.explanation()).extracting(Explanation::rule).containsOnly("B01");
    }

    @Test
    void isComputedUnderTheLawOfItsDay() {
        for (String before : List.of("2021-04-28", "2021-04-29")) {
            LocalDate day = LocalDate.parse(before);
            Sittings waiting = Sittings.ordinary(day)
                    .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                    .announced();
            Roster ten = Councils.roster(Councils.ordinary(10));
            MeetingStanding meeting =
                    Meetings.ordinary(MeetingKind.ORDINARY, day).sitting(day).standing();
            boolean failsWithFive = day.getDayOfMonth() == 29;

            if (failsWithFive) {
                assertThat(AdjournmentDecider.failedRollCall(
                                failing(5, day.plusDays(1)), after(waiting), ten, meeting, waiting.law(), ACT))
                        .hasSize(2);
            } else {
                assertRefused(
                        SittingRejection.QUORUM_IS_MET,
                        () -> AdjournmentDecider.failedRollCall(
                                failing(5, day.plusDays(1)), after(waiting), ten, meeting, waiting.law(), ACT));
            }
        }
    }

    @Test
    void goesOnWithinThreeDays() {
        for (int days = 1; days <= 3; days++) {
            assertThat(failed(failing(15, DAY.plusDays(days)), MET)).hasSize(2);
        }
        for (int days : new int[] {0, -1, 4}) {
            Rejected refused = catchThrowableOfType(Rejected.class, () -> failed(failing(15, DAY.plusDays(days)), MET));
            assertThat(refused.reason()).isEqualTo(SittingRejection.POSTPONED_OUT_OF_TIME);
            assertThat(refused.details()).containsEntry("lastDay", DAY.plusDays(3));
            assertThat(refused.explanation())
                    .singleElement()
                    .satisfies(step -> assertThat(step.inputs()).containsEntry("d", "3"));
        }
        assertRefused(SittingRejection.NEXT_DAY_MISSING, () -> failed(failing(15, null), MET));
    }

    @Test
    void goesOnOnADayWithoutAnotherSitting() {
        MeetingStanding two = Meetings.metropolitan(MeetingKind.ORDINARY, DAY)
                .sitting(DAY)
                .sitting(DAY.plusDays(2))
                .standing();

        assertRefused(
                SittingRejection.DAY_HAS_SITTING,
                () -> AdjournmentDecider.failedRollCall(failing(15, DAY.plusDays(2)), WAITING, MET, two, LAW, ACT));
        assertThat(AdjournmentDecider.failedRollCall(failing(15, DAY.plusDays(3)), WAITING, MET, two, LAW, ACT))
                .hasSize(2);
    }

    @Test
    void needsAQuarterWhenItWasPostponed() {
        assertThat(RollCallDecider.open(opening(8), POSTPONED, MET, MARCH, LAW, ACT))
                .singleElement()
                .satisfies(event -> {
                    SittingOpened opened = (SittingOpened) event;
                    assertThat(opened.quorum()).isEqualTo(8);
                    assertThat(opened.explanation())
                            .extracting(step -> step.rule() + " " + step.step() + " " + step.result())
                            .containsExactly("B03 postponedQuorum 8", "B03 quorumMet true");
                });
        assertRefused(
                SittingRejection.QUORUM_NOT_MET,
                () -> RollCallDecider.open(opening(7), POSTPONED, MET, MARCH, LAW, ACT));
    }

    @Test
    void lapsesForTheMonthWhenItFailsAgain() {
        List<SittingEvent> events =
                AdjournmentDecider.failedRollCall(failing(7, null), POSTPONED, MET, MARCH, LAW, ACT);

        assertThat(((RollCallFailed) events.getFirst()).quorum()).isEqualTo(8);
        SittingAdjourned adjourned = (SittingAdjourned) events.getLast();
        assertThat(adjourned.next()).isNull();
        assertThat(adjourned.explanation()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("postponable");
            assertThat(step.inputs()).containsEntry("k", "1").containsEntry("m", "1");
        });
        assertRefused(
                SittingRejection.ALREADY_POSTPONED,
                () -> AdjournmentDecider.failedRollCall(failing(7, DAY.plusDays(1)), POSTPONED, MET, MARCH, LAW, ACT));
    }

    @Test
    void isChairedByTheOneEntitledIfByAnybody() {
        RecordFailedRollCall nobody =
                new RecordFailedRollCall(SITTING, 0L, null, persons(6, 15), TIME, DAY.plusDays(1), TIME);
        RecordFailedRollCall deputy =
                new RecordFailedRollCall(SITTING, 0L, person(2), persons(1, 15), TIME, DAY.plusDays(1), TIME);

        assertThat(((RollCallFailed) failed(nobody, MET).getFirst()).chair()).isNull();
        assertRefused(SittingRejection.CHAIR_NOT_ENTITLED, () -> failed(deputy, MET));
    }

    @Test
    void countsMembersOnceAndNotBeforeTheDay() {
        RecordFailedRollCall twice =
                new RecordFailedRollCall(SITTING, 0L, null, List.of(person(8), person(8)), TIME, DAY.plusDays(1), TIME);
        RecordFailedRollCall stranger =
                new RecordFailedRollCall(SITTING, 0L, null, List.of(person(99)), TIME, DAY.plusDays(1), TIME);

        assertRefused(SittingRejection.NAMED_TWICE, () -> failed(twice, MET));
        assertRefused(SittingRejection.NOT_A_MEMBER, () -> failed(stranger, MET));
        assertRefused(
                SittingRejection.SITTING_IN_FUTURE,
                () -> AdjournmentDecider.failedRollCall(
                        failing(15, DAY.plusDays(1)), WAITING, MET, MARCH, LAW, Acts.on(DAY.minusDays(1))));
    }

    @Test
    void isNotHeldOnceTheMonthHasLapsed() {
        MeetingStanding lapsed = Meetings.metropolitan(MeetingKind.ORDINARY, DAY)
                .sitting(DAY)
                .lapsed(DAY)
                .standing();

        assertRefused(
                SittingRejection.MONTH_HAS_LAPSED,
                () -> RollCallDecider.open(opening(16), WAITING, MET, lapsed, LAW, ACT));
        assertRefused(
                SittingRejection.MONTH_HAS_LAPSED,
                () -> AdjournmentDecider.failedRollCall(failing(15, DAY.plusDays(1)), WAITING, MET, lapsed, LAW, ACT));
    }

    // -- the sitting that goes on

    @Test
    void takesOverWhatTheOtherDidNotComeToAsAnnounced() {
        SittingStanding failed = ANNOUNCED.failed(31, 15, ANNOUNCED.next(3, 1)).standing();

        assertThat(TakeOverDecider.takeOver(takingOver(), Sitting.initial(), failed.untreated(), List.of(SECOND), LAW))
                .containsExactly(
                        new SittingScheduled(
                                SITTING,
                                MEETING,
                                Councils.METROPOLITAN,
                                Municipalities.METROPOLITAN,
                                DAY,
                                TIME,
                                1,
                                DAY.minusDays(3)),
                        new AgendaTakenOver(SITTING, FAILED, AdjournmentCause.NO_QUORUM, 1, DAY.minusDays(3)),
                        new AgendaItemAdded(
                                SITTING,
                                TO_REFER,
                                PROPOSAL,
                                "Örnek madde",
                                ItemPurpose.REFERRAL,
                                DAY,
                                DAY.minusDays(3)),
                        new AgendaPublished(
                                SITTING, List.of(TO_REFER), LAW.ruleset().ref(), DAY.minusDays(3)));
    }

    // -- recount (B04)

    @Test
    void goesOnWithThoseCounted() {
        assertThat(AdjournmentDecider.recount(recounting(8), after(OPEN), MET, MARCH, LAW))
                .singleElement()
                .satisfies(event -> {
                    MembersRecounted recounted = (MembersRecounted) event;
                    assertThat(recounted.present()).isEqualTo(persons(1, 8));
                    assertThat(recounted.quorum()).isEqualTo(8);
                    assertThat(recounted.explanation())
                            .extracting(step -> step.rule() + " " + step.step() + " " + step.result())
                            .containsExactly("B04 recountQuorum 8", "B04 quorumMet true");
                });
        assertRefused(
                SittingRejection.QUORUM_IS_MET,
                () -> AdjournmentDecider.recount(recounting(8, DAY.plusDays(1)), after(OPEN), MET, MARCH, LAW));
    }

    @Test
    void endsWithTooFewAndIsPostponedWithWhatIsLeft() {
        Sitting referred = after(OPEN.referred(TO_REFER, PROPOSAL, REVIEW));

        List<SittingEvent> events =
                AdjournmentDecider.recount(recounting(7, DAY.plusDays(2)), referred, MET, MARCH, LAW);
        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(MembersRecounted.class, SittingAdjourned.class, SittingClosed.class);
        SittingAdjourned adjourned = (SittingAdjourned) events.get(1);
        assertThat(adjourned.cause()).isEqualTo(AdjournmentCause.RECOUNT);
        assertThat(adjourned.untreated()).containsExactly(TO_DECIDE);
        assertThat(adjourned.next()).isEqualTo(OPEN.next(2, 1));
        assertRefused(
                SittingRejection.NEXT_DAY_MISSING,
                () -> AdjournmentDecider.recount(recounting(7), referred, MET, MARCH, LAW));
    }

    @Test
    void onlyEndsWithTooFewWhenNothingIsLeft() {
        Sitting treated = after(
                OPEN.referred(TO_REFER, PROPOSAL, REVIEW).voted(TO_DECIDE, SECOND, Sittings.accepted(LAW, 31, 17, 9)));

        assertThat(AdjournmentDecider.recount(recounting(7), treated, MET, MARCH, LAW))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(MembersRecounted.class, SittingClosed.class);
    }

    @Test
    void goesOnOnlyWithItsChairInTheRoom() {
        RecountMembers withoutChair = new RecountMembers(SITTING, 0L, persons(2, 17), TIME, null, null);

        assertRefused(
                SittingRejection.OFFICIANT_NOT_PRESENT,
                () -> AdjournmentDecider.recount(withoutChair, after(OPEN), MET, MARCH, LAW));
    }

    // -- adjourned by the chair (A02)

    @Test
    void isAdjournedToALaterDayOfTheMeeting() {
        List<SittingEvent> events = AdjournmentDecider.adjourn(
                adjourning(4), after(OPEN.referred(TO_REFER, PROPOSAL, REVIEW)), List.of(), MARCH, LAW);

        SittingAdjourned adjourned = (SittingAdjourned) events.getFirst();
        assertThat(adjourned.cause()).isEqualTo(AdjournmentCause.CHAIR);
        assertThat(adjourned.reason()).isEqualTo("Saat ilerledi");
        assertThat(adjourned.untreated()).containsExactly(TO_DECIDE);
        assertThat(adjourned.next())
                .isEqualTo(new NextSitting(OPEN.next(4, 0).sittingId(), DAY.plusDays(4), TIME, 2, 0));
        assertThat(adjourned.explanation()).extracting(Explanation::rule).containsExactly("A02");
        assertThat(events.getLast()).isEqualTo(new SittingClosed(SITTING, TIME.plusHours(4), DAY));
    }

    @Test
    void isAdjournedWithinTheDaysOfTheMeetingAndAfterEverySittingSet() {
        MeetingStanding later = Meetings.metropolitan(MeetingKind.ORDINARY, DAY)
                .sitting(DAY)
                .sitting(DAY.plusDays(2))
                .standing();
        MeetingStanding budget =
                Meetings.metropolitan(MeetingKind.BUDGET, DAY).sitting(DAY).standing();
        MeetingStanding extraordinary =
                Meetings.extraordinary(DAY, PROPOSAL).sitting(DAY).standing();

        assertRefused(SittingRejection.ADJOURNED_TOO_FAR, () -> adjourned(5, MARCH));
        assertThat(adjourned(19, budget)).hasSize(2);
        assertRefused(SittingRejection.ADJOURNED_TOO_FAR, () -> adjourned(20, budget));
        assertRefused(SittingRejection.ADJOURNED_TOO_FAR, () -> adjourned(1, extraordinary));
        assertRefused(SittingRejection.DAY_HAS_SITTING, () -> adjourned(1, later));
        assertRefused(SittingRejection.DAY_HAS_SITTING, () -> adjourned(2, later));
        assertThat(adjourned(3, later)).hasSize(2);
        assertRefused(SittingRejection.ADJOURNED_BACKWARDS, () -> adjourned(0, MARCH));
    }

    @Test
    void isNotAdjournedWhenNothingIsLeft() {
        Sitting treated = after(
                OPEN.referred(TO_REFER, PROPOSAL, REVIEW).voted(TO_DECIDE, SECOND, Sittings.accepted(LAW, 31, 17, 9)));

        assertRefused(
                SittingRejection.NOTHING_LEFT,
                () -> AdjournmentDecider.adjourn(adjourning(1), treated, List.of(), MARCH, LAW));
    }

    private static List<SittingEvent> adjourned(int days, MeetingStanding meeting) {
        return AdjournmentDecider.adjourn(adjourning(days), after(OPEN), List.of(), meeting, LAW);
    }

    private static AdjournSitting adjourning(int days) {
        return new AdjournSitting(SITTING, 0L, "Saat ilerledi", TIME.plusHours(4), DAY.plusDays(days), TIME);
    }

    private static List<SittingEvent> failed(RecordFailedRollCall command, Roster roster) {
        return AdjournmentDecider.failedRollCall(command, WAITING, roster, MARCH, LAW, ACT);
    }
}
