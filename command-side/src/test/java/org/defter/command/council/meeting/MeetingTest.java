package org.defter.command.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.council.meeting.MeetingDeciderTest.after;
import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.council.meeting.Meeting.Convocation;
import org.defter.command.council.meeting.Meeting.Day;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final LocalDate SECOND = LocalDate.of(2024, 3, 13);
    private static final Convocation CONVOCATION = new Convocation(
            MEETING,
            Councils.METROPOLITAN,
            Municipalities.METROPOLITAN,
            MeetingKind.BUDGET,
            YearMonth.of(2024, 3),
            FIRST,
            LocalDate.of(2024, 2, 20));

    private static final Meetings CALLED = Meetings.metropolitan(MeetingKind.BUDGET, FIRST);
    private static final Meetings WITH_SITTINGS = CALLED.sitting(FIRST).sitting(SECOND);
    private static final List<Day> DAYS =
            List.of(new Day(sittingId(1), FIRST, 1, false), new Day(sittingId(2), SECOND, 2, false));

    private static final Meeting UNCALLED_STATE = Meeting.initial();
    private static final Meeting CALLED_STATE = after(WITH_SITTINGS);
    private static final Meeting OPEN_STATE = after(WITH_SITTINGS.opened());
    private static final Meeting LAPSED_STATE = after(WITH_SITTINGS.lapsed(SECOND));
    private static final Meeting CLOSED_STATE = after(WITH_SITTINGS.opened().closed(SECOND));

    @Test
    void goesThroughItsLife() {
        assertThat(UNCALLED_STATE).isEqualTo(new Meeting.Uncalled());
        assertThat(after(CALLED)).isEqualTo(new Meeting.Called(CONVOCATION, List.of()));
        assertThat(CALLED_STATE).isEqualTo(new Meeting.Called(CONVOCATION, DAYS));
        assertThat(OPEN_STATE).isEqualTo(new Meeting.Open(CONVOCATION, DAYS, FIRST));
        assertThat(CLOSED_STATE).isEqualTo(new Meeting.Closed(CONVOCATION, SECOND));
        assertThat(LAPSED_STATE).isEqualTo(new Meeting.Lapsed(CONVOCATION, SECOND));
        assertThat(after(WITH_SITTINGS.opened().lapsed(SECOND).closed(SECOND))).isEqualTo(LAPSED_STATE);
    }

    @Test
    void putsAPostponedSittingWhereItsDayIs() {
        NextSitting next = Sittings.metropolitan(FIRST).next(1, 1);

        assertThat(after(WITH_SITTINGS.postponed(AdjournmentCause.NO_QUORUM, next, FIRST))
                        .sittings())
                .containsExactly(
                        DAYS.getFirst(), new Day(next.sittingId(), FIRST.plusDays(1), 1, true), DAYS.getLast());
    }

    @Test
    void beginsWithTheCallOfAnExtraordinaryMeetingToo() {
        Meeting meeting = after(Meetings.extraordinary(FIRST, Proposals.PROPOSAL));

        assertThat(meeting.convocation().kind()).isEqualTo(MeetingKind.EXTRAORDINARY);
        assertThat(meeting.convocation().month()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(meeting.convocation().firstDay()).isEqualTo(FIRST);
    }

    @Test
    void takesSittingsWhileItIsOpen() {
        assertThat(after(CALLED.sitting(FIRST).opened().sitting(SECOND)))
                .isEqualTo(new Meeting.Open(CONVOCATION, DAYS, FIRST));
    }

    @Test
    void tellsItsConvocationOnceCalled() {
        for (Meeting meeting : List.of(CALLED_STATE, OPEN_STATE, LAPSED_STATE, CLOSED_STATE)) {
            assertThat(meeting.convocation()).isEqualTo(CONVOCATION);
        }
        assertThatThrownBy(UNCALLED_STATE::convocation).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsItsSittingsUntilItEnds() {
        assertThat(UNCALLED_STATE.sittings()).isEmpty();
        assertThat(CALLED_STATE.sittings()).isEqualTo(DAYS);
        assertThat(OPEN_STATE.sittings()).isEqualTo(DAYS);
        assertThat(CLOSED_STATE.sittings()).isEmpty();
    }

    @Test
    void acceptsEveryEventInEveryState() {
        List<MeetingEvent> events = Stream.concat(
                        Meetings.extraordinary(FIRST, Proposals.PROPOSAL).events().stream(),
                        WITH_SITTINGS
                                .postponed(
                                        AdjournmentCause.NO_QUORUM,
                                        Sittings.metropolitan(FIRST).next(1, 1),
                                        FIRST)
                                .opened()
                                .lapsed(SECOND)
                                .closed(SECOND)
                                .events()
                                .stream())
                .toList();
        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                MeetingEvent.class.getPermittedSubclasses());

        for (MeetingEvent event : events) {
            for (Meeting meeting : List.of(UNCALLED_STATE, CALLED_STATE, OPEN_STATE, LAPSED_STATE, CLOSED_STATE)) {
                assertThat(meeting.evolve(event)).isNotNull();
            }
        }
    }

    @Test
    void staysWhereItIsIfAnEventComesOutOfOrder() {
        MeetingEvent added = WITH_SITTINGS.events().getLast();
        MeetingEvent opened = WITH_SITTINGS.opened().events().getLast();
        MeetingEvent closed = WITH_SITTINGS.closed(SECOND).events().getLast();

        MeetingEvent lapsed = WITH_SITTINGS.lapsed(SECOND).events().getLast();

        for (MeetingEvent event : List.of(added, opened, lapsed, closed)) {
            assertThat(UNCALLED_STATE.evolve(event)).isEqualTo(UNCALLED_STATE);
            assertThat(LAPSED_STATE.evolve(event)).isEqualTo(LAPSED_STATE);
            assertThat(CLOSED_STATE.evolve(event)).isEqualTo(CLOSED_STATE);
        }
        assertThat(OPEN_STATE.evolve(opened)).isEqualTo(OPEN_STATE);
        assertThat(CALLED_STATE.evolve(closed)).isEqualTo(CLOSED_STATE);
    }
}
