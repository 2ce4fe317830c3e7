package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MeetingKind;

/** The state of a meeting as its decisions need it. */
sealed interface Meeting {

    /** Nobody has called it. */
    record Uncalled() implements Meeting {}

    /** Called; no sitting has opened yet. */
    record Called(Convocation convocation, List<Day> sittings) implements Meeting {}

    /** Its first sitting has opened. */
    record Open(Convocation convocation, List<Day> sittings, LocalDate openedOn) implements Meeting {}

    /** Lapsed for its month: the postponed sitting found no quorum either (B03). */
    record Lapsed(Convocation convocation, LocalDate lapsedOn) implements Meeting {}

    /** Ended. */
    record Closed(Convocation convocation, LocalDate lastDay) implements Meeting {}

    /** What it was called for. */
    record Convocation(
            MeetingId meetingId,
            CouncilId councilId,
            MunicipalityId municipalityId,
            MeetingKind kind,
            YearMonth month,
            LocalDate firstDay,
            LocalDate calledOn) {}

    /**
     * One sitting of it and its day.
     *
     * @param ordinal its place in the meeting; a postponed sitting has the place of the one that failed
     * @param postponed whether it stands for one that found no quorum (B03)
     */
    record Day(SittingId sittingId, LocalDate day, int ordinal, boolean postponed) {}

    /** The state before anything happened. */
    static Meeting initial() {
        return new Uncalled();
    }

    /** The state after an event; any history is accepted. */
    default Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e ->
                new Called(
                        new Convocation(
                                e.meetingId(),
                                e.councilId(),
                                e.municipalityId(),
                                e.kind(),
                                e.month(),
                                e.firstDay(),
                                e.occurredOn()),
                        List.of());
            case ExtraordinaryMeetingCalled e ->
                new Called(
                        new Convocation(
                                e.meetingId(),
                                e.councilId(),
                                e.municipalityId(),
                                MeetingKind.EXTRAORDINARY,
                                YearMonth.from(e.day()),
                                e.day(),
                                e.occurredOn()),
                        List.of());
            case SittingAdded e -> withSitting(new Day(e.sittingId(), e.day(), e.ordinal(), false));
            case SittingPostponed e ->
                withSitting(new Day(
                        e.next().sittingId(),
                        e.next().day(),
                        e.next().ordinal(),
                        e.next().postponements() > 0));
            case MeetingOpened e -> opened(e.occurredOn());
            case MonthLapsed e -> lapsed(e.occurredOn());
            case MeetingClosed e -> closed(e.occurredOn());
        };
    }

    /**
     * What it was called for.
     *
     * @throws IllegalStateException if nobody has called it; Axon hands no such stream to a command
     */
    default Convocation convocation() {
        return switch (this) {
            case Uncalled _ -> throw new IllegalStateException("the meeting was not called");
            case Called called -> called.convocation;
            case Open open -> open.convocation;
            case Lapsed lapsed -> lapsed.convocation;
            case Closed closed -> closed.convocation;
        };
    }

    /** Its sittings in the order of their days; none once it has ended. */
    default List<Day> sittings() {
        return switch (this) {
            case Uncalled _, Lapsed _, Closed _ -> List.of();
            case Called called -> called.sittings;
            case Open open -> open.sittings;
        };
    }

    private Meeting withSitting(Day day) {
        return switch (this) {
            case Called(Convocation convocation, List<Day> sittings) -> new Called(convocation, with(sittings, day));
            case Open(Convocation convocation, List<Day> sittings, LocalDate openedOn) ->
                new Open(convocation, with(sittings, day), openedOn);
            case Uncalled _, Lapsed _, Closed _ -> this;
        };
    }

    private Meeting opened(LocalDate openedOn) {
        return switch (this) {
            case Called(Convocation convocation, List<Day> sittings) -> new Open(convocation, sittings, openedOn);
            case Uncalled _, Open _, Lapsed _, Closed _ -> this;
        };
    }

    private Meeting closed(LocalDate lastDay) {
        return switch (this) {
            case Called called -> new Closed(called.convocation(), lastDay);
            case Open open -> new Closed(open.convocation(), lastDay);
            case Uncalled _, Lapsed _, Closed _ -> this;
        };
    }

    private Meeting lapsed(LocalDate day) {
        return switch (this) {
            case Called called -> new Lapsed(called.convocation(), day);
            case Open open -> new Lapsed(open.convocation(), day);
            case Uncalled _, Lapsed _, Closed _ -> this;
        };
    }

    private static List<Day> with(List<Day> days, Day day) {
        List<Day> all = new ArrayList<>(days);
        all.add(day);
        all.sort(Comparator.comparing(Day::day));
        return List.copyOf(all);
    }
}
