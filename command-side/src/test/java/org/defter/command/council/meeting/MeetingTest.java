package org.defter.command.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.council.meeting.MeetingDeciderTest.after;
import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.defter.command.council.meeting.Meeting.Convocation;
import org.defter.command.council.meeting.Meeting.Day;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
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
    private static final List<Day> DAYS = List.of(new Day(sittingId(1), FIRST), new Day(sittingId(2), SECOND));

    private static final Meeting UNCALLED_STATE = Meeting.initial();
    private static final Meeting CALLED_STATE = after(WITH_SITTINGS);
    private static final Meeting OPEN_STATE = after(WITH_SITTINGS.opened());
    private static final Meeting CLOSED_STATE = after(WITH_SITTINGS.opened().closed(SECOND));

    @Test
    void goesThroughItsLife() {
        assertThat(UNCALLED_STATE).isEqualTo(new Meeting.Uncalled());
        assertThat(after(CALLED)).isEqualTo(new Meeting.Called(CONVOCATION, List.of()));
        assertThat(CALLED_STATE).isEqualTo(new Meeting.Called(CONVOCATION, DAYS));
        assertThat(OPEN_STATE).isEqualTo(new Meeting.Open(CONVOCATION, DAYS, FIRST));
        assertThat(CLOSED_STATE).isEqualTo(new Meeting.Closed(CONVOCATION, SECOND));
    }

    @Test
    void takesSittingsWhileItIsOpen() {
        assertThat(after(CALLED.sitting(FIRST).opened().sitting(SECOND)))
                .isEqualTo(new Meeting.Open(CONVOCATION, DAYS, FIRST));
    }

    @Test
    void tellsItsConvocationOnceCalled() {
        for (Meeting meeting : List.of(CALLED_STATE, OPEN_STATE, CLOSED_STATE)) {
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
        List<MeetingEvent> events = WITH_SITTINGS.opened().closed(SECOND).events();
        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                MeetingEvent.class.getPermittedSubclasses());

        for (MeetingEvent event : events) {
            for (Meeting meeting : List.of(UNCALLED_STATE, CALLED_STATE, OPEN_STATE, CLOSED_STATE)) {
                assertThat(meeting.evolve(event)).isNotNull();
            }
        }
    }

    @Test
    void staysWhereItIsIfAnEventComesOutOfOrder() {
        MeetingEvent added = WITH_SITTINGS.events().getLast();
        MeetingEvent opened = WITH_SITTINGS.opened().events().getLast();
        MeetingEvent closed = WITH_SITTINGS.closed(SECOND).events().getLast();

        for (MeetingEvent event : List.of(added, opened, closed)) {
            assertThat(UNCALLED_STATE.evolve(event)).isEqualTo(UNCALLED_STATE);
            assertThat(CLOSED_STATE.evolve(event)).isEqualTo(CLOSED_STATE);
        }
        assertThat(OPEN_STATE.evolve(opened)).isEqualTo(OPEN_STATE);
        assertThat(CALLED_STATE.evolve(closed)).isEqualTo(CLOSED_STATE);
    }
}
