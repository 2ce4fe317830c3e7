package org.defter.command.council.meeting;

import java.util.ArrayList;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.command.council.meeting.Meeting.Convocation;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;

/**
 * Notes what an adjourned sitting means for its meeting: another sitting goes on with the agenda, or the month lapses (B03).
 * Whether the day is right was decided at the sitting, so nothing is refused here. The table of states and commands is in
 * {@link MeetingDecider}.
 */
final class ContinuationDecider {

    private ContinuationDecider() {}

    static List<MeetingEvent> postpone(PostponeSitting c, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called called -> postponed(c, called.convocation(), called.sittings());
            case Meeting.Open open -> postponed(c, open.convocation(), open.sittings());
            case Meeting.Lapsed _, Meeting.Closed _ -> List.of();
        };
    }

    private static List<MeetingEvent> postponed(
            PostponeSitting c, Convocation convocation, List<Meeting.Day> sittings) {
        boolean known = sittings.stream()
                .anyMatch(day -> day.sittingId().equals(c.next().sittingId()));
        return known
                ? List.of()
                : List.of(new SittingPostponed(
                        c.meetingId(),
                        convocation.councilId(),
                        convocation.municipalityId(),
                        c.adjourned(),
                        c.cause(),
                        c.next(),
                        c.occurredOn()));
    }

    /**
     * Lapses.
     *
     * @param sittings where the sittings of the meeting stand
     */
    static List<MeetingEvent> lapse(LapseMonth c, Meeting meeting, List<SittingStanding> sittings) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called _ -> List.of(lapsed(c, sittings));
            case Meeting.Open _ -> {
                // Sittings were held before: what they referred goes on, and its clocks start with the end of the
                // meeting.
                List<MeetingEvent> events = new ArrayList<>();
                events.add(lapsed(c, sittings));
                events.add(new MeetingClosed(c.meetingId(), referred(sittings), c.occurredOn()));
                yield events;
            }
            case Meeting.Lapsed _, Meeting.Closed _ -> List.of();
        };
    }

    private static MonthLapsed lapsed(LapseMonth c, List<SittingStanding> sittings) {
        List<SittingId> notHeld = sittings.stream()
                .filter(sitting -> !sitting.closed())
                .map(SittingStanding::sittingId)
                .toList();
        return new MonthLapsed(c.meetingId(), c.sittingId(), notHeld, c.explanation(), c.occurredOn());
    }

    /** The reviews that the sittings of a meeting opened. */
    static List<ReviewId> referred(List<SittingStanding> sittings) {
        return sittings.stream()
                .flatMap(sitting -> sitting.referredReviews().stream())
                .toList();
    }
}
