package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
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
            case MeetingCalled e -> {
                WorklistNote.OfRuleset law = memory.ruleset(e.ruleset());
                WorklistNote.OfMeeting meeting = new WorklistNote.OfMeeting(
                        e.kind(),
                        e.firstDay()
                                .minusDays(
                                        e.kind() == MeetingKind.EXTRAORDINARY
                                                ? law.extraordinaryNoticeDays()
                                                : law.noticeDays()),
                        e.firstDay()
                                .plusDays(
                                        switch (e.kind()) {
                                            case ORDINARY -> law.meetingDays() - 1;
                                            case BUDGET -> law.budgetDays() - 1;
                                            case EXTRAORDINARY -> 0;
                                        }),
                        e.month().toString());
                yield List.of(
                        Keep.of(e.meetingId(), meeting),
                        new Open(
                                path + "sitting/",
                                WorklistTask.ADD_SITTING,
                                WorklistSubject.MEETING,
                                e.streamId(),
                                meeting.title(),
                                null,
                                Who.OFFICE,
                                meeting.announceBy(),
                                e.kind() == MeetingKind.EXTRAORDINARY ? "A03" : "A04",
                                day));
            }
            case SittingAdded _ -> List.of(new Close(path + "sitting/", day));
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
}
