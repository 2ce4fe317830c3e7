package org.defter.command.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.SUBMITTED_ON;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The extraordinary meeting (A03): for named items, three times a year, one sitting, three days' notice. */
class ExtraordinaryMeetingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final LocalDate CALLED_ON = DAY.minusDays(3);
    private static final ActContext ACT = Acts.on(DAY.plusDays(1));
    private static final Roster MET = Councils.roster(Councils.metropolitan());
    private static final Roster ORD = Councils.roster(Councils.ordinary(9));
    private static final LawInForce MET_LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final LawInForce ORD_LAW = LawInForce.initial(MunicipalityKind.ORDINARY);
    private static final ProposalStanding SUBMITTED = standing(ProposalStage.SUBMITTED);

    @Test
    void isCalledForItsItemsOnAnyDayAndPinsWhichOneItIs() {
        ExtraordinaryMeetingCalled called = called(2);

        assertThat(called)
                .isEqualTo(new ExtraordinaryMeetingCalled(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        2,
                        DAY,
                        List.of(PROPOSAL),
                        MET_LAW.on(DAY).ruleset().ref(),
                        called.explanation(),
                        CALLED_ON));
        assertThat(called.explanation()).extracting(Explanation::rule).containsExactly("A03", "A03");
        assertThat(called.explanation().getFirst().inputs())
                .containsEntry("k", "1")
                .containsEntry("m", "3");
        assertThat(called.explanation().getLast().inputs()).containsEntry("d", "3");
    }

    @Test
    void isCalledThreeTimesAYear() {
        assertThat(called(3).ordinal()).isEqualTo(3);

        Rejected refused = catchThrowableOfType(Rejected.class, () -> called(4));
        assertThat(refused.reason()).isEqualTo(MeetingRejection.TOO_MANY_EXTRAORDINARY_MEETINGS);
        assertThat(refused.reason().rule()).isEqualTo("A03");
        assertThat(refused.details()).containsEntry("year", 2024);
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.inputs()).containsEntry("k", "3").containsEntry("m", "3"));
    }

    @Test
    void isCountedInTheYearOfItsDay() {
        int[] asked = new int[1];
        NumberSource series = (year, requested) -> {
            asked[0] = year;
            return 1;
        };
        LocalDate newYear = LocalDate.of(2024, 1, 2);

        ConvocationDecider.call(
                calling(newYear, newYear.minusDays(4), PROPOSAL),
                Meeting.initial(),
                MET,
                List.of(standing(ProposalStage.REVIEWED)),
                MET_LAW,
                series,
                ACT);
        assertThat(asked[0]).isEqualTo(2024);
    }

    @Test
    void isCalledInAnOrdinaryMunicipalityToo() {
        ProposalStanding own = Proposals.standing(Proposals.submitted(Proposals.drafted(Municipalities.ORDINARY)));

        assertThat(ConvocationDecider.call(
                        new CallMeeting(
                                MEETING,
                                Councils.ORDINARY,
                                MeetingKind.EXTRAORDINARY,
                                null,
                                DAY,
                                List.of(PROPOSAL),
                                CALLED_ON),
                        Meeting.initial(),
                        ORD,
                        List.of(own),
                        ORD_LAW,
                        number(1),
                        ACT))
                .hasSize(1);
    }

    @Test
    void isCalledThreeDaysBefore() {
        for (int days : new int[] {2, 1, 0, -1}) {
            assertRefused(
                    MeetingRejection.CALLED_TOO_LATE,
                    () -> call(calling(DAY, DAY.minusDays(days), PROPOSAL), number(1), SUBMITTED));
        }
    }

    @Test
    void drawsNoNumberForACallThatIsRefused() {
        NumberSource none = (year, requested) -> {
            throw new AssertionError("a number was drawn");
        };

        assertRefused(
                MeetingRejection.CALLED_TOO_LATE,
                () -> call(calling(DAY, DAY.minusDays(2), PROPOSAL), none, SUBMITTED));
    }

    @Test
    void needsItemsEachNamedOnceAndNoMonth() {
        ProposalId other = ProposalId.of("00000000-0000-4000-8000-000000000057");
        CallMeeting ofAMonth = new CallMeeting(
                MEETING,
                Councils.METROPOLITAN,
                MeetingKind.EXTRAORDINARY,
                YearMonth.of(2024, 3),
                DAY,
                List.of(PROPOSAL),
                CALLED_ON);

        assertRefused(MeetingRejection.EXTRAORDINARY_HAS_NO_MONTH, () -> call(ofAMonth, number(1), SUBMITTED));
        assertRefused(MeetingRejection.EXTRAORDINARY_NEEDS_ITEMS, () -> call(calling(DAY, CALLED_ON), number(1)));
        assertRefused(
                MeetingRejection.CALLED_ITEM_TWICE,
                () -> call(calling(DAY, CALLED_ON, PROPOSAL, other, PROPOSAL), number(1), SUBMITTED, SUBMITTED));
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void isCalledForWhatIsWithTheCouncil(ProposalStage stage) {
        ProposalStanding item = standing(stage);
        CallMeeting command = calling(LocalDate.of(2024, 6, 5), LocalDate.of(2024, 6, 1), PROPOSAL);
        boolean callable = switch (stage) {
            case SUBMITTED,
                    TO_BE_REFERRED,
                    REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    RETURN_REFERRED -> true;
            case DRAFTED, DECIDED, WITHDRAWN, CLOSED_WITH_TERM -> false;
        };

        if (callable) {
            assertThat(ConvocationDecider.call(
                            command,
                            Meeting.initial(),
                            MET,
                            List.of(item),
                            MET_LAW,
                            number(1),
                            Acts.on(LocalDate.of(2024, 6, 6))))
                    .hasSize(1);
        } else {
            Rejected refused = catchThrowableOfType(Rejected.class, () -> call(command, number(1), item));
            assertThat(refused.reason()).isEqualTo(MeetingRejection.CALLED_ITEM_NOT_READY);
            assertThat(refused.details()).containsEntry("stage", stage);
        }
    }

    @Test
    void isNotCalledForAProposalBeforeItWasSubmittedNorForOneOfOthers() {
        LocalDate before = SUBMITTED_ON.minusDays(1);

        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> call(calling(DAY, before, PROPOSAL), number(1), SUBMITTED));
        assertRefused(
                MeetingRejection.CALLED_ITEM_OF_ANOTHER_MUNICIPALITY,
                () -> call(
                        calling(DAY, CALLED_ON, PROPOSAL),
                        number(1),
                        Proposals.standing(Proposals.submitted(Proposals.drafted(Municipalities.ORDINARY)))));
    }

    @Test
    void isHeldWithinTheTerm() {
        LocalDate past = LocalDate.of(2019, 4, 7);

        assertRefused(
                MeetingRejection.MEETING_OUTSIDE_TERM,
                () -> call(calling(past, Councils.CONVENED_ON, PROPOSAL), number(1), standing(ProposalStage.REVIEWED)));
    }

    @Test
    void sitsOnce() {
        Meetings called = Meetings.extraordinary(DAY, PROPOSAL);

        assertThat(MeetingDecider.addSitting(adding(1, DAY), MeetingDeciderTest.after(called), MET_LAW, ACT))
                .hasSize(1);
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> MeetingDecider.addSitting(
                        adding(2, DAY.plusDays(1)), MeetingDeciderTest.after(called.sitting(DAY)), MET_LAW, ACT));
        assertThat(refused.reason()).isEqualTo(MeetingRejection.EXTRAORDINARY_SITS_ONCE);
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.inputs()).containsEntry("m", "1"));
    }

    private static AddSitting adding(int k, LocalDate day) {
        return new AddSitting(MEETING, 0L, sittingId(k), day, TIME, DAY.minusDays(5));
    }

    private static ExtraordinaryMeetingCalled called(int number) {
        return (ExtraordinaryMeetingCalled) call(calling(DAY, CALLED_ON, PROPOSAL), number(number), SUBMITTED)
                .getFirst();
    }

    private static List<MeetingEvent> call(CallMeeting command, NumberSource series, ProposalStanding... items) {
        return ConvocationDecider.call(command, Meeting.initial(), MET, List.of(items), MET_LAW, series, ACT);
    }

    private static NumberSource number(int next) {
        return (year, requested) -> next;
    }

    private static CallMeeting calling(LocalDate day, @Nullable LocalDate occurredOn, ProposalId... items) {
        return new CallMeeting(
                MEETING, Councils.METROPOLITAN, MeetingKind.EXTRAORDINARY, null, day, List.of(items), occurredOn);
    }

    private static ProposalStanding standing(ProposalStage stage) {
        return Proposals.standing(stage);
    }
}
