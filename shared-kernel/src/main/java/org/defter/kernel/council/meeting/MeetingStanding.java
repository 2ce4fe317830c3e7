package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.MeetingKind;

/**
 * Where a meeting stands: what its sittings need to know of it.
 *
 * @param meetingId the meeting
 * @param kind ordinary, budget or extraordinary
 * @param firstDay day of the first sitting, as called
 * @param calledItems what an extraordinary meeting was called for (A03); empty for any other
 * @param days the days of its sittings, in the order of the record
 * @param lapsed whether it lapsed for the month (B03)
 */
public record MeetingStanding(
        MeetingId meetingId,
        MeetingKind kind,
        LocalDate firstDay,
        List<ProposalId> calledItems,
        List<LocalDate> days,
        boolean lapsed) {

    /** Copies the lists. */
    public MeetingStanding {
        calledItems = List.copyOf(calledItems);
        days = List.copyOf(days);
    }

    /**
     * The standing with which a meeting begins.
     *
     * @throws IllegalArgumentException if the event is no call: every meeting begins with one
     */
    public static MeetingStanding initial(MeetingEvent first) {
        return switch (first) {
            case MeetingCalled e ->
                new MeetingStanding(e.meetingId(), e.kind(), e.firstDay(), List.of(), List.of(), false);
            case ExtraordinaryMeetingCalled e ->
                new MeetingStanding(e.meetingId(), MeetingKind.EXTRAORDINARY, e.day(), e.items(), List.of(), false);
            case SittingAdded _, SittingPostponed _, MeetingOpened _, MonthLapsed _, MeetingClosed _ ->
                throw new IllegalArgumentException("a meeting begins with its call, not with " + first);
        };
    }

    /** The standing after an event; any history is accepted. */
    public MeetingStanding evolve(MeetingEvent event) {
        return switch (event) {
            case SittingAdded e -> with(e.day());
            case SittingPostponed e -> with(e.next().day());
            case MonthLapsed _ -> new MeetingStanding(meetingId, kind, firstDay, calledItems, days, true);
            case MeetingCalled _, ExtraordinaryMeetingCalled _, MeetingOpened _, MeetingClosed _ -> this;
        };
    }

    private MeetingStanding with(LocalDate day) {
        return new MeetingStanding(
                meetingId,
                kind,
                firstDay,
                calledItems,
                Stream.concat(days.stream(), Stream.of(day)).toList(),
                lapsed);
    }
}
