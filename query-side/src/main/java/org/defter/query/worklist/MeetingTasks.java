package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;

/** What the events of a meeting mean for the council office. Pure. */
final class MeetingTasks {

    private final WorklistMemory memory;

    MeetingTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(MeetingEvent event) {
        String path = "meeting/" + event.meetingId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case MeetingCalled e ->
                called(e.meetingId(), e.kind(), e.firstDay(), e.month().toString(), memory.ruleset(e.ruleset()), day);
            case ExtraordinaryMeetingCalled e ->
                called(
                        e.meetingId(),
                        MeetingKind.EXTRAORDINARY,
                        e.day(),
                        e.day().toString(),
                        memory.ruleset(e.ruleset()),
                        day);
            case SittingAdded _ -> List.of(new Close(path + "sitting/", day));
            case SittingPostponed e -> {
                // The meeting lasts at least until the sitting that goes on.
                WorklistNote.OfMeeting meeting = memory.meeting(e.meetingId());
                LocalDate lastDay =
                        e.next().day().isAfter(meeting.lastDay()) ? e.next().day() : meeting.lastDay();
                yield List.of(
                        Keep.of(
                                e.meetingId(),
                                new WorklistNote.OfMeeting(
                                        meeting.kind(), meeting.announceBy(), lastDay, meeting.title())),
                        new Move(path + "close/", lastDay, DayKind.CALENDAR));
            }
            case MonthLapsed e ->
                Stream.concat(Stream.of(path), e.notHeld().stream().map(sitting -> "sitting/" + sitting + "/"))
                        .<WorklistChange>map(done -> new Close(done, day))
                        .toList();
            case MeetingOpened e -> {
                WorklistNote.OfMeeting meeting = memory.meeting(e.meetingId());
                yield List.of(new Open(
                        path + "close/",
                        WorklistTask.CLOSE_MEETING,
                        WorklistSubject.MEETING,
                        e.streamId(),
                        meeting.title(),
                        null,
                        Who.OFFICE,
                        meeting.lastDay(),
                        meeting.kind() == MeetingKind.EXTRAORDINARY ? "A03" : "A02",
                        day));
            }
            case MeetingClosed _ -> List.of(new Close(path, day));
        };
    }

    private static List<WorklistChange> called(
            MeetingId id,
            MeetingKind kind,
            LocalDate firstDay,
            String title,
            WorklistNote.OfRuleset law,
            LocalDate day) {
        int notice = switch (kind) {
            case ORDINARY, BUDGET -> law.noticeDays();
            case EXTRAORDINARY -> law.extraordinaryNoticeDays();
        };
        int length = switch (kind) {
            case ORDINARY -> law.meetingDays();
            case BUDGET -> law.budgetDays();
            case EXTRAORDINARY -> 1;
        };
        WorklistNote.OfMeeting meeting =
                new WorklistNote.OfMeeting(kind, firstDay.minusDays(notice), firstDay.plusDays(length - 1), title);
        return List.of(
                Keep.of(id, meeting),
                new Open(
                        "meeting/" + id + "/sitting/",
                        WorklistTask.ADD_SITTING,
                        WorklistSubject.MEETING,
                        id.toString(),
                        title,
                        null,
                        Who.OFFICE,
                        meeting.announceBy(),
                        kind == MeetingKind.EXTRAORDINARY ? "A03" : "A04",
                        day));
    }
}
