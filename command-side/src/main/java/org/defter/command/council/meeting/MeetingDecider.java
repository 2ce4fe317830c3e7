package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.meeting.Meeting.Convocation;
import org.defter.command.council.meeting.Meeting.Day;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;

/**
 * Decides on meetings (A01, A02, C05).
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Uncalled</th><th>Called</th><th>Open</th><th>Closed</th></tr>
 * <tr><td>CallMeeting</td><td>MeetingCalled</td><td>MEETING_ALREADY_CALLED</td><td>MEETING_ALREADY_CALLED</td>
 * <td>MEETING_ALREADY_CALLED</td></tr>
 * <tr><td>AddSitting</td><td>MEETING_NOT_OPEN</td><td>SittingAdded</td><td>SittingAdded</td><td>MEETING_CLOSED</td></tr>
 * <tr><td>OpenMeeting</td><td>MEETING_NOT_OPEN</td><td>MeetingOpened</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>CloseMeeting</td><td>MEETING_NOT_OPEN</td><td>MEETING_NOT_OPEN</td><td>MeetingClosed</td>
 * <td>nothing</td></tr>
 * </table>
 */
final class MeetingDecider {

    private MeetingDecider() {}

    static List<MeetingEvent> call(CallMeeting c, Meeting meeting, Roster roster, LawInForce law, ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> List.of(called(c, roster, law, act));
            case Meeting.Called _, Meeting.Open _, Meeting.Closed _ ->
                throw Rejected.because(MeetingRejection.MEETING_ALREADY_CALLED, "month", c.month());
        };
    }

    private static MeetingCalled called(CallMeeting c, Roster roster, LawInForce inForce, ActContext act) {
        LocalDate calledOn = act.occurredOn(c.occurredOn(), roster.convenedOn());
        if (c.kind() == MeetingKind.EXTRAORDINARY) {
            throw Rejected.because(MeetingRejection.EXTRAORDINARY_HAS_NO_MONTH);
        }
        if (!roster.inTermOn(c.firstDay())) {
            throw Rejected.because(MeetingRejection.MEETING_OUTSIDE_TERM, "firstDay", c.firstDay());
        }
        if (!YearMonth.from(c.firstDay()).equals(c.month())) {
            throw Rejected.because(
                    MeetingRejection.FIRST_DAY_NOT_IN_MONTH, "firstDay", c.firstDay(), "month", c.month());
        }
        if (calledOn.isAfter(c.firstDay())) {
            throw Rejected.because(
                    MeetingRejection.CALLED_AFTER_FIRST_DAY, "occurredOn", calledOn, "firstDay", c.firstDay());
        }
        Law law = inForce.on(c.firstDay());
        Rejected.unless(
                law.ordinaryMeetingDay(c.firstDay()),
                MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING,
                "firstDay",
                c.firstDay());
        return new MeetingCalled(
                c.meetingId(),
                c.councilId(),
                roster.municipalityId(),
                c.kind(),
                c.month(),
                c.firstDay(),
                law.ruleset().ref(),
                calledOn);
    }

    static List<MeetingEvent> addSitting(AddSitting c, Meeting meeting, LawInForce law, ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called called -> List.of(added(c, called.convocation(), called.sittings(), law, act));
            case Meeting.Open open -> List.of(added(c, open.convocation(), open.sittings(), law, act));
            case Meeting.Closed closed ->
                throw Rejected.because(MeetingRejection.MEETING_CLOSED, "lastDay", closed.lastDay());
        };
    }

    private static SittingAdded added(
            AddSitting c, Convocation convocation, List<Day> sittings, LawInForce law, ActContext act) {
        LocalDate setOn = act.occurredOn(c.occurredOn(), convocation.calledOn());
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
                law.on(convocation.firstDay()).meetingLength(convocation.kind(), convocation.firstDay(), c.day()),
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
                sittings.size() + 1,
                setOn);
    }

    static List<MeetingEvent> open(OpenMeeting c, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Uncalled _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Called _ -> List.of(new MeetingOpened(c.meetingId(), c.occurredOn()));
            case Meeting.Open _, Meeting.Closed _ -> List.of();
        };
    }

    static List<MeetingEvent> close(
            CloseMeeting c, Meeting meeting, List<SittingStanding> sittings, LawInForce law, ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _, Meeting.Called _ -> throw Rejected.because(MeetingRejection.MEETING_NOT_OPEN);
            case Meeting.Open open -> List.of(closed(c, open, sittings, law, act));
            case Meeting.Closed _ -> List.of();
        };
    }

    private static MeetingClosed closed(
            CloseMeeting c, Meeting.Open open, List<SittingStanding> sittings, LawInForce law, ActContext act) {
        for (SittingStanding sitting : sittings) {
            if (!sitting.closed()) {
                throw Rejected.because(MeetingRejection.SITTING_NOT_CLOSED, "day", sitting.day());
            }
        }
        LocalDate lastDay =
                act.occurredOn(c.occurredOn(), open.sittings().getLast().day());
        Convocation convocation = open.convocation();
        Rejected.unless(
                law.on(convocation.firstDay()).meetingLength(convocation.kind(), convocation.firstDay(), lastDay),
                MeetingRejection.MEETING_TOO_LONG,
                "day",
                lastDay,
                "firstDay",
                convocation.firstDay());
        List<ReviewId> referred = sittings.stream()
                .flatMap(sitting -> sitting.referredReviews().stream())
                .toList();
        return new MeetingClosed(convocation.meetingId(), referred, lastDay);
    }
}
