package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.meeting.Meeting.Convocation;
import org.defter.command.council.meeting.Meeting.Day;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;

/**
 * Decides on the sittings, the opening and the end of a meeting (A02, A03, C05), and holds the table of all commands on it;
 * {@link ConvocationDecider} and {@link ContinuationDecider} decide the others.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Uncalled</th><th>Called</th><th>Open</th><th>Lapsed</th><th>Closed</th></tr>
 * <tr><td>CallMeeting</td><td>MeetingCalled, ExtraordinaryMeetingCalled</td><td colspan="4">MEETING_ALREADY_CALLED</td></tr>
 * <tr><td>AddSitting</td><td>MEETING_NOT_OPEN</td><td>SittingAdded</td><td>SittingAdded</td><td>MEETING_LAPSED</td>
 * <td>MEETING_CLOSED</td></tr>
 * <tr><td>PostponeSitting</td><td>MEETING_NOT_OPEN</td><td>SittingPostponed</td><td>SittingPostponed</td>
 * <td>nothing</td><td>nothing</td></tr>
 * <tr><td>OpenMeeting</td><td>MEETING_NOT_OPEN</td><td>MeetingOpened</td><td>nothing</td><td>nothing</td>
 * <td>nothing</td></tr>
 * <tr><td>LapseMonth</td><td>MEETING_NOT_OPEN</td><td>MonthLapsed</td><td>MonthLapsed and MeetingClosed</td>
 * <td>nothing</td><td>nothing</td></tr>
 * <tr><td>CloseMeeting</td><td>MEETING_NOT_OPEN</td><td>MEETING_NOT_OPEN</td><td>MeetingClosed</td><td>nothing</td>
 * <td>nothing</td></tr>
 * </table>
 */
final class MeetingDecider {

    private MeetingDecider() {}

    static List<MeetingEvent> addSitting(AddSitting c, Meeting meeting, LawInForce law, ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called called -> List.of(added(c, called.convocation(), called.sittings(), law, act));
            case Meeting.Open open -> List.of(added(c, open.convocation(), open.sittings(), law, act));
            case Meeting.Lapsed lapsed ->
                throw Rejected.because(MeetingRejection.MEETING_LAPSED, "day", lapsed.lapsedOn());
            case Meeting.Closed closed ->
                throw Rejected.because(MeetingRejection.MEETING_CLOSED, "lastDay", closed.lastDay());
        };
    }

    private static SittingAdded added(
            AddSitting c, Convocation convocation, List<Day> sittings, LawInForce inForce, ActContext act) {
        LocalDate setOn = act.occurredOn(c.occurredOn(), convocation.calledOn());
        Law law = inForce.on(convocation.firstDay());
        int ordinal = sittings.stream().mapToInt(Day::ordinal).max().orElse(0) + 1;
        switch (convocation.kind()) {
            case ORDINARY, BUDGET -> {}
            case EXTRAORDINARY ->
                Rejected.unless(
                        law.extraordinarySittings(ordinal - 1),
                        MeetingRejection.EXTRAORDINARY_SITS_ONCE,
                        "day",
                        c.day());
        }
        if (sittings.isEmpty()) {
            if (!c.day().equals(convocation.firstDay())) {
                throw Rejected.because(
                        MeetingRejection.FIRST_SITTING_ON_FIRST_DAY,
                        "day",
                        c.day(),
                        "firstDay",
                        convocation.firstDay());
            }
        } else if (!c.day().isAfter(sittings.getLast().day())) {
            throw Rejected.because(
                    MeetingRejection.SITTING_NOT_AFTER_LAST,
                    "day",
                    c.day(),
                    "last",
                    sittings.getLast().day());
        }
        if (setOn.isAfter(c.day())) {
            throw Rejected.because(MeetingRejection.SITTING_ADDED_AFTER_DAY, "occurredOn", setOn, "day", c.day());
        }
        Rejected.unless(
                law.meetingLength(convocation.kind(), convocation.firstDay(), c.day()),
                MeetingRejection.MEETING_TOO_LONG,
                "day",
                c.day(),
                "firstDay",
                convocation.firstDay());
        return new SittingAdded(
                convocation.meetingId(),
                convocation.councilId(),
                convocation.municipalityId(),
                c.sittingId(),
                c.day(),
                c.time(),
                ordinal,
                setOn);
    }

    static List<MeetingEvent> open(OpenMeeting c, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called _ -> List.of(new MeetingOpened(c.meetingId(), c.occurredOn()));
            case Meeting.Open _, Meeting.Lapsed _, Meeting.Closed _ -> List.of();
        };
    }

    static List<MeetingEvent> close(
            CloseMeeting c, Meeting meeting, List<SittingStanding> sittings, LawInForce law, ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _, Meeting.Called _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Open open -> List.of(closed(c, open, sittings, law, act));
            case Meeting.Lapsed _, Meeting.Closed _ -> List.of();
        };
    }

    private static MeetingClosed closed(
            CloseMeeting c, Meeting.Open open, List<SittingStanding> sittings, LawInForce law, ActContext act) {
        for (SittingStanding sitting : sittings) {
            if (!sitting.closed()) {
                throw Rejected.because(MeetingRejection.SITTING_NOT_CLOSED, "day", sitting.day());
            }
            requireContinued(sitting, open.sittings());
        }
        LocalDate lastDay =
                act.occurredOn(c.occurredOn(), open.sittings().getLast().day());
        Convocation convocation = open.convocation();
        requireShort(convocation, open.sittings(), lastDay, law);
        return new MeetingClosed(convocation.meetingId(), ContinuationDecider.referred(sittings), lastDay);
    }

    /** The adjourned sitting goes on at another one, which the meeting must have before it can end. */
    private static void requireContinued(SittingStanding sitting, List<Day> sittings) {
        SittingAdjourned how = sitting.adjourned();
        NextSitting next = how == null ? null : how.next();
        if (next != null && sittings.stream().noneMatch(day -> day.sittingId().equals(next.sittingId()))) {
            throw Rejected.because(MeetingRejection.POSTPONED_SITTING_PENDING, "day", next.day());
        }
    }

    /** B03 gives a postponed sitting its day; the meeting may end with it even after the days of A02. */
    private static void requireShort(Convocation convocation, List<Day> sittings, LocalDate lastDay, LawInForce law) {
        boolean postponed = sittings.stream().anyMatch(day -> day.postponed() && !lastDay.isAfter(day.day()));
        if (!postponed) {
            Rejected.unless(
                    law.on(convocation.firstDay()).meetingLength(convocation.kind(), convocation.firstDay(), lastDay),
                    MeetingRejection.MEETING_TOO_LONG,
                    "day",
                    lastDay,
                    "firstDay",
                    convocation.firstDay());
        }
    }
}
