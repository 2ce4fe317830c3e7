package org.defter.command.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 20);
    private static final LocalDate MET_FIRST = LocalDate.of(2024, 3, 11);
    private static final LocalDate ORD_FIRST = LocalDate.of(2024, 3, 4);
    private static final LocalDate CALLED_ON = LocalDate.of(2024, 2, 20);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final Roster MET = Councils.roster(Councils.metropolitan());
    private static final Roster ORD = Councils.roster(Councils.ordinary(9));
    private static final LawInForce MET_LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final LawInForce ORD_LAW = LawInForce.initial(MunicipalityKind.ORDINARY);

    /** The meeting of a month has no number. */
    private static final NumberSource NO_NUMBERS = (year, requested) -> {
        throw new AssertionError("no number is drawn");
    };

    private static final Meetings MET_CALLED = Meetings.metropolitan(MeetingKind.ORDINARY, MET_FIRST);
    private static final Meetings MET_OPEN = MET_CALLED.sitting(MET_FIRST).opened();

    // -- calling (A01)

    @Test
    void callsTheMetropolitanMeetingUnderTheLawOfItsFirstDay() {
        assertThat(call(metropolitan(MET_FIRST), MET, MET_LAW, ACT))
                .containsExactly(new MeetingCalled(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        MeetingKind.ORDINARY,
                        YearMonth.of(2024, 3),
                        MET_FIRST,
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        CALLED_ON));
    }

    @Test
    void callsTheOrdinaryMeetingUnderTheLawOfItsFirstDay() {
        LocalDate first = LocalDate.of(2021, 4, 5);
        LocalDate calledOn = first.minusDays(3);
        CallMeeting budget = new CallMeeting(
                MEETING, Councils.ORDINARY, MeetingKind.BUDGET, YearMonth.of(2021, 4), first, List.of(), calledOn);

        assertThat(call(budget, ORD, ORD_LAW, ACT))
                .containsExactly(new MeetingCalled(
                        MEETING,
                        Councils.ORDINARY,
                        Municipalities.ORDINARY,
                        MeetingKind.BUDGET,
                        YearMonth.of(2021, 4),
                        first,
                        Sittings.ruleset("tr-ordinary-2018-07-10"),
                        calledOn));
    }

    @Test
    void startsInTheFirstWeekOrInAMetropolisInTheSecond() {
        assertThat(IntStream.rangeClosed(1, 31)
                        .filter(day -> refusal(metropolitan(LocalDate.of(2024, 3, day)), MET, MET_LAW) == null))
                .containsExactly(8, 9, 10, 11, 12, 13, 14);
        assertThat(IntStream.rangeClosed(1, 31)
                        .filter(day -> refusal(ordinary(LocalDate.of(2024, 3, day)), ORD, ORD_LAW) == null))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(refusal(metropolitan(LocalDate.of(2024, 3, 15)), MET, MET_LAW))
                .isEqualTo(MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING);
        assertThat(refusal(ordinary(LocalDate.of(2024, 3, 8)), ORD, ORD_LAW))
                .isEqualTo(MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING);
    }

    /** The feast of April 2024 takes the 10th to the 12th, the weekend follows. */
    @Test
    void movesToTheFirstWorkingDayWhenHolidaysEndItsWeek() {
        assertThat(refusal(metropolitan(LocalDate.of(2024, 4, 15)), MET, MET_LAW))
                .isNull();
        assertThat(refusal(metropolitan(LocalDate.of(2024, 4, 16)), MET, MET_LAW))
                .isEqualTo(MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING);
        assertThat(refusal(ordinary(LocalDate.of(2024, 4, 15)), ORD, ORD_LAW))
                .isEqualTo(MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING);
    }

    @Test
    void isNotCalledInTheMonthOfRecess() {
        YearMonth march = YearMonth.from(MET_FIRST);
        Roster inRecess = MET.evolve(new RecessDecided(
                MET.councilId(), march, MET_LAW.on(MET_FIRST).ruleset().ref(), List.of(), MET_FIRST.minusMonths(2)));

        assertThat(refusal(metropolitan(MET_FIRST), inRecess, MET_LAW)).isEqualTo(MeetingRejection.COUNCIL_IN_RECESS);
        assertThat(refusal(metropolitan(MET_FIRST), MET, MET_LAW)).isNull();
    }

    @Test
    void explainsWhichWeekTheLawSets() {
        Rejected refused = catchThrowableOfType(
                Rejected.class, () -> call(metropolitan(MET_FIRST.plusDays(7)), MET, MET_LAW, ACT));

        assertThat(refused.reason().rule()).isEqualTo("A01");
        assertThat(refused.details()).containsEntry("firstDay", MET_FIRST.plusDays(7));
        assertThat(refused.explanation()).first().satisfies(step -> {
            assertThat(step.rule()).isEqualTo("A01");
            assertThat(step.inputs()).containsEntry("from", "8").containsEntry("until", "14");
        });
    }

    @Test
    void callsTodayIfNoDayIsGiven() {
        ActContext before = Acts.on(MET_FIRST.minusDays(4));
        CallMeeting undated =
                new CallMeeting(MEETING, Councils.METROPOLITAN, MeetingKind.ORDINARY, null, MET_FIRST, List.of(), null);

        assertThat(call(undated, MET, MET_LAW, before))
                .extracting(MeetingEvent::occurredOn)
                .containsExactly(MET_FIRST.minusDays(4));
    }

    @ParameterizedTest
    @EnumSource(value = MeetingKind.class, names = "EXTRAORDINARY", mode = EnumSource.Mode.EXCLUDE)
    void isCalledInTimeForItsAgendaToBeAnnounced(MeetingKind kind) {
        for (int days = 3; days < 10; days++) {
            assertThat(refusal(calling(kind, MET_FIRST, MET_FIRST.minusDays(days)), MET, MET_LAW))
                    .isNull();
        }
        for (int days = -1; days < 3; days++) {
            assertThat(refusal(calling(kind, MET_FIRST, MET_FIRST.minusDays(days)), MET, MET_LAW))
                    .isEqualTo(MeetingRejection.CALLED_TOO_LATE);
        }
    }

    @Test
    void explainsTheNoticeThatIsTooShort() {
        Rejected refused = catchThrowableOfType(
                Rejected.class, () -> call(calling(MET_FIRST, MET_FIRST.minusDays(2)), MET, MET_LAW, ACT));

        assertThat(refused.reason().rule()).isEqualTo("A04");
        assertThat(refused.explanation()).singleElement().satisfies(step -> {
            assertThat(step.rule()).isEqualTo("A04");
            assertThat(step.inputs()).containsEntry("d", "3").containsEntry("s", "2024-03-11");
        });
    }

    @Test
    void isNotCalledInTheFutureNorBeforeTheCouncilConvened() {
        LocalDate first = LocalDate.of(2019, 4, 11);

        assertThat(refusal(calling(first, Councils.CONVENED_ON), MET, MET_LAW)).isNull();
        assertThat(refusal(calling(first, Councils.CONVENED_ON.minusDays(1)), MET, MET_LAW))
                .isEqualTo(CommonRejection.OCCURRED_BEFORE_CAUSE);
        assertThat(refusal(calling(LocalDate.of(2024, 4, 8), TODAY.plusDays(1)), MET, MET_LAW))
                .isEqualTo(CommonRejection.OCCURRED_IN_FUTURE);
    }

    @Test
    void meetsWithinTheTermOfTheCouncil() {
        Roster ended = Councils.roster(Councils.ended(Councils.metropolitan(), LocalDate.of(2024, 3, 11)));

        assertThat(refusal(metropolitan(MET_FIRST), ended, MET_LAW)).isNull();
        assertThat(refusal(metropolitan(MET_FIRST.plusDays(1)), ended, MET_LAW))
                .isEqualTo(MeetingRejection.MEETING_OUTSIDE_TERM);
    }

    @Test
    void meetsInTheMonthItIsCalledFor() {
        for (YearMonth other : List.of(YearMonth.of(2024, 2), YearMonth.of(2024, 4), YearMonth.of(2023, 3))) {
            assertThat(refusal(
                            new CallMeeting(
                                    MEETING,
                                    Councils.METROPOLITAN,
                                    MeetingKind.ORDINARY,
                                    other,
                                    MET_FIRST,
                                    List.of(),
                                    CALLED_ON),
                            MET,
                            MET_LAW))
                    .isEqualTo(MeetingRejection.FIRST_DAY_NOT_IN_MONTH);
        }
    }

    @Test
    void namesItemsForAnExtraordinaryMeetingOnly() {
        CallMeeting withItems = new CallMeeting(
                MEETING, Councils.METROPOLITAN, MeetingKind.ORDINARY, null, MET_FIRST, List.of(PROPOSAL), CALLED_ON);

        assertThat(refusal(withItems, MET, MET_LAW)).isEqualTo(MeetingRejection.ONLY_EXTRAORDINARY_HAS_ITEMS);
    }

    // -- sittings (A02)

    @Test
    void sitsFirstOnItsFirstDay() {
        assertThat(MeetingDecider.addSitting(adding(1, MET_FIRST), after(MET_CALLED), MET_LAW, ACT))
                .containsExactly(new SittingAdded(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        sittingId(1),
                        MET_FIRST,
                        TIME,
                        1,
                        CALLED_ON));
        for (LocalDate other : List.of(MET_FIRST.minusDays(1), MET_FIRST.plusDays(1))) {
            assertRefused(
                    MeetingRejection.FIRST_SITTING_ON_FIRST_DAY,
                    () -> MeetingDecider.addSitting(adding(1, other), after(MET_CALLED), MET_LAW, ACT));
        }
    }

    @Test
    void countsItsSittings() {
        Meetings two = MET_OPEN.sitting(MET_FIRST.plusDays(1));

        assertThat(MeetingDecider.addSitting(adding(3, MET_FIRST.plusDays(3)), after(two), MET_LAW, ACT))
                .containsExactly(new SittingAdded(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        sittingId(3),
                        MET_FIRST.plusDays(3),
                        TIME,
                        3,
                        CALLED_ON));
    }

    @Test
    void sitsOnceADayAndForwards() {
        Meetings two = MET_OPEN.sitting(MET_FIRST.plusDays(2));

        for (int days : new int[] {2, 1, 0}) {
            assertRefused(
                    MeetingRejection.SITTING_NOT_AFTER_LAST,
                    () -> MeetingDecider.addSitting(adding(3, MET_FIRST.plusDays(days)), after(two), MET_LAW, ACT));
        }
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY, 5", "BUDGET, 20"})
    void lastsFiveDaysAndForTheBudgetTwenty(MeetingKind kind, int days) {
        LocalDate metFirst = LocalDate.of(2023, 11, 13);
        LocalDate ordFirst = LocalDate.of(2023, 11, 6);
        Meeting met = after(Meetings.metropolitan(kind, metFirst).sitting(metFirst));
        Meeting ord = after(Meetings.ordinary(kind, ordFirst).sitting(ordFirst));

        assertThat(MeetingDecider.addSitting(added(metFirst.plusDays(days - 1)), met, MET_LAW, ACT))
                .hasSize(1);
        assertThat(MeetingDecider.addSitting(added(ordFirst.plusDays(days - 1)), ord, ORD_LAW, ACT))
                .hasSize(1);
        assertRefused(
                MeetingRejection.MEETING_TOO_LONG,
                () -> MeetingDecider.addSitting(added(metFirst.plusDays(days)), met, MET_LAW, ACT));
        assertRefused(
                MeetingRejection.MEETING_TOO_LONG,
                () -> MeetingDecider.addSitting(added(ordFirst.plusDays(days)), ord, ORD_LAW, ACT));
    }

    @Test
    void isGivenASittingOnItsDayAtTheLatest() {
        AddSitting onTheDay = new AddSitting(MEETING, 0L, sittingId(1), MET_FIRST, TIME, MET_FIRST);
        AddSitting dayAfter = new AddSitting(MEETING, 0L, sittingId(1), MET_FIRST, TIME, MET_FIRST.plusDays(1));
        AddSitting undated = new AddSitting(MEETING, 0L, sittingId(1), MET_FIRST, TIME, null);

        assertThat(MeetingDecider.addSitting(onTheDay, after(MET_CALLED), MET_LAW, ACT))
                .extracting(MeetingEvent::occurredOn)
                .containsExactly(MET_FIRST);
        assertRefused(
                MeetingRejection.SITTING_ADDED_AFTER_DAY,
                () -> MeetingDecider.addSitting(dayAfter, after(MET_CALLED), MET_LAW, ACT));
        assertRefused(
                MeetingRejection.SITTING_ADDED_AFTER_DAY,
                () -> MeetingDecider.addSitting(undated, after(MET_CALLED), MET_LAW, ACT));
    }

    @Test
    void isGivenNoSittingBeforeItWasCalled() {
        LocalDate called = MET_FIRST.minusDays(Meetings.CALLED_DAYS_BEFORE);

        assertThat(MeetingDecider.addSitting(
                        new AddSitting(MEETING, 0L, sittingId(1), MET_FIRST, TIME, called),
                        after(MET_CALLED),
                        MET_LAW,
                        ACT))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> MeetingDecider.addSitting(
                        new AddSitting(MEETING, 0L, sittingId(1), MET_FIRST, TIME, called.minusDays(1)),
                        after(MET_CALLED),
                        MET_LAW,
                        ACT));
    }

    // -- opening and closing

    @Test
    void opensWithItsFirstSitting() {
        assertThat(MeetingDecider.open(new OpenMeeting(MEETING, MET_FIRST), after(MET_CALLED.sitting(MET_FIRST))))
                .containsExactly(new MeetingOpened(MEETING, MET_FIRST));
    }

    @Test
    void pinsTheReviewsItsSittingsReferredWhenItEnds() {
        LocalDate second = MET_FIRST.plusDays(2);
        List<SittingStanding> sittings =
                List.of(standing(1, MET_FIRST, true, REVIEW), standing(2, second, true, OTHER_REVIEW));

        assertThat(MeetingDecider.close(closing(second), after(MET_OPEN.sitting(second)), sittings, MET_LAW, ACT))
                .containsExactly(new MeetingClosed(MEETING, List.of(REVIEW, OTHER_REVIEW), second));
    }

    @Test
    void endsOnlyAfterAllItsSittings() {
        LocalDate second = MET_FIRST.plusDays(2);
        Meeting meeting = after(MET_OPEN.sitting(second));

        assertRefused(
                MeetingRejection.SITTING_NOT_CLOSED,
                () -> MeetingDecider.close(
                        closing(second),
                        meeting,
                        List.of(standing(1, MET_FIRST, true, REVIEW), standing(2, second, false)),
                        MET_LAW,
                        ACT));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> MeetingDecider.close(closing(second.minusDays(1)), meeting, List.of(), MET_LAW, ACT));
    }

    @Test
    void countsNoPostponedSittingTwice() {
        Meetings postponed = MET_CALLED.sitting(MET_FIRST).postponed(AdjournmentCause.NO_QUORUM, next(3), MET_FIRST);

        assertThat(MeetingDecider.addSitting(adding(3, MET_FIRST.plusDays(4)), after(postponed), MET_LAW, ACT))
                .extracting(event -> ((SittingAdded) event).ordinal())
                .containsExactly(2);
    }

    @Test
    void endsWithAPostponedSittingEvenAfterTheDaysTheLawAllows() {
        LocalDate fifth = MET_FIRST.plusDays(4);
        Meetings late = MET_OPEN.sitting(fifth).postponed(AdjournmentCause.NO_QUORUM, next(7), fifth);
        ActContext later = Acts.on(MET_FIRST.plusDays(30));

        assertThat(MeetingDecider.close(closing(MET_FIRST.plusDays(7)), after(late), List.of(), MET_LAW, later))
                .containsExactly(new MeetingClosed(MEETING, List.of(), LocalDate.of(2024, 3, 18)));
        assertRefused(
                MeetingRejection.MEETING_TOO_LONG,
                () -> MeetingDecider.close(closing(MET_FIRST.plusDays(8)), after(late), List.of(), MET_LAW, later));
    }

    @Test
    void doesNotEndBeforeTheSittingThatGoesOnHasReachedIt() {
        SittingStanding adjourned = Sittings.metropolitan(MET_FIRST)
                .item(1, PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .failed(31, 15, next(3))
                .standing();

        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> MeetingDecider.close(closing(MET_FIRST), after(MET_OPEN), List.of(adjourned), MET_LAW, ACT));
        assertThat(refused.reason()).isEqualTo(MeetingRejection.POSTPONED_SITTING_PENDING);
        assertThat(refused.reason().grounds()).isEqualTo(Rejection.Grounds.TOO_EARLY);

        Meeting knowing = after(MET_OPEN.postponed(AdjournmentCause.NO_QUORUM, next(3), MET_FIRST));
        assertThat(MeetingDecider.close(closing(MET_FIRST.plusDays(3)), knowing, List.of(adjourned), MET_LAW, ACT))
                .hasSize(1);
    }

    // -- postponed and lapsed (B03)

    @Test
    void goesOnWhereASittingWasAdjourned() {
        PostponeSitting command =
                new PostponeSitting(MEETING, sittingId(1), AdjournmentCause.NO_QUORUM, next(3), MET_FIRST);
        Meetings before = MET_CALLED.sitting(MET_FIRST);

        assertThat(ContinuationDecider.postpone(command, after(before)))
                .containsExactly(new SittingPostponed(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        sittingId(1),
                        AdjournmentCause.NO_QUORUM,
                        next(3),
                        MET_FIRST));
        assertThat(ContinuationDecider.postpone(
                        command, after(before.postponed(AdjournmentCause.NO_QUORUM, next(3), MET_FIRST))))
                .isEmpty();
    }

    @Test
    void lapsesWithTheSittingsThatWillNotBeHeld() {
        LapseMonth command = new LapseMonth(MEETING, sittingId(1), List.of(), MET_FIRST.plusDays(3));
        List<SittingStanding> sittings =
                List.of(standing(1, MET_FIRST, true), standing(2, MET_FIRST.plusDays(4), false));

        assertThat(ContinuationDecider.lapse(command, after(MET_CALLED), sittings))
                .containsExactly(new MonthLapsed(
                        MEETING, sittingId(1), List.of(sittingId(2)), List.of(), MET_FIRST.plusDays(3)));
    }

    @Test
    void endsTooWhenItLapsesAfterSittingsWereHeld() {
        LapseMonth command = new LapseMonth(MEETING, sittingId(2), List.of(), MET_FIRST.plusDays(3));
        List<SittingStanding> sittings =
                List.of(standing(1, MET_FIRST, true, REVIEW), standing(2, MET_FIRST.plusDays(3), true));

        assertThat(ContinuationDecider.lapse(command, after(MET_OPEN), sittings))
                .containsExactly(
                        new MonthLapsed(MEETING, sittingId(2), List.of(), List.of(), MET_FIRST.plusDays(3)),
                        new MeetingClosed(MEETING, List.of(REVIEW), MET_FIRST.plusDays(3)));
    }

    @Test
    void endsWithinTheDaysTheLawAllows() {
        Meeting met = after(MET_OPEN);
        Meeting ord = after(Meetings.ordinary(MeetingKind.ORDINARY, ORD_FIRST)
                .sitting(ORD_FIRST)
                .opened());

        assertThat(MeetingDecider.close(closing(MET_FIRST.plusDays(4)), met, List.of(), MET_LAW, ACT))
                .containsExactly(new MeetingClosed(MEETING, List.of(), LocalDate.of(2024, 3, 15)));
        assertThat(MeetingDecider.close(closing(ORD_FIRST.plusDays(4)), ord, List.of(), ORD_LAW, ACT))
                .containsExactly(new MeetingClosed(MEETING, List.of(), LocalDate.of(2024, 3, 8)));
        assertRefused(
                MeetingRejection.MEETING_TOO_LONG,
                () -> MeetingDecider.close(closing(MET_FIRST.plusDays(5)), met, List.of(), MET_LAW, ACT));
        assertRefused(
                MeetingRejection.MEETING_TOO_LONG,
                () -> MeetingDecider.close(closing(ORD_FIRST.plusDays(5)), ord, List.of(), ORD_LAW, ACT));
    }

    @Test
    void endsTodayIfNoDayIsGiven() {
        ActContext lastDay = Acts.on(MET_FIRST.plusDays(3));

        assertThat(MeetingDecider.close(closing(null), after(MET_OPEN), List.of(), MET_LAW, lastDay))
                .containsExactly(new MeetingClosed(MEETING, List.of(), MET_FIRST.plusDays(3)));
    }

    // -- helpers

    static Meeting after(Meetings history) {
        Meeting meeting = Meeting.initial();
        for (MeetingEvent event : history.events()) {
            meeting = meeting.evolve(event);
        }
        return meeting;
    }

    private static SittingStanding standing(int k, LocalDate day, boolean closed, ReviewId... referred) {
        return new SittingStanding(sittingId(k), day, closed, List.of(referred), List.of(), null);
    }

    private static @Nullable Rejection refusal(CallMeeting command, Roster roster, LawInForce law) {
        try {
            call(command, roster, law, ACT);
            return null;
        } catch (Rejected refused) {
            return refused.reason();
        }
    }

    private static CallMeeting metropolitan(LocalDate firstDay) {
        return calling(firstDay, CALLED_ON);
    }

    private static CallMeeting ordinary(LocalDate firstDay) {
        return calling(Councils.ORDINARY, firstDay, CALLED_ON);
    }

    private static CallMeeting calling(LocalDate firstDay, LocalDate occurredOn) {
        return calling(Councils.METROPOLITAN, firstDay, occurredOn);
    }

    private static CallMeeting calling(CouncilId council, LocalDate firstDay, LocalDate occurredOn) {
        return new CallMeeting(
                MEETING, council, MeetingKind.ORDINARY, YearMonth.from(firstDay), firstDay, List.of(), occurredOn);
    }

    private static CallMeeting calling(MeetingKind kind, LocalDate firstDay, LocalDate occurredOn) {
        return new CallMeeting(MEETING, Councils.METROPOLITAN, kind, null, firstDay, List.of(), occurredOn);
    }

    private static List<MeetingEvent> call(CallMeeting command, Roster roster, LawInForce law, ActContext act) {
        return ConvocationDecider.call(command, Meeting.initial(), roster, List.of(), law, NO_NUMBERS, act);
    }

    /** The sitting that goes on so many days after the first. */
    private static NextSitting next(int days) {
        return Sittings.metropolitan(MET_FIRST).next(days, 1);
    }

    private static AddSitting adding(int k, LocalDate day) {
        return new AddSitting(MEETING, 0L, sittingId(k), day, TIME, CALLED_ON);
    }

    /** The second sitting, set on the first day of the meeting of November 2023. */
    private static AddSitting added(LocalDate day) {
        return new AddSitting(MEETING, 1L, sittingId(2), day, TIME, LocalDate.of(2023, 11, 1));
    }

    private static CloseMeeting closing(@Nullable LocalDate occurredOn) {
        return new CloseMeeting(MEETING, 2L, occurredOn);
    }
}
