package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Agenda;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/**
 * Decides on sittings that do not go on as they were called: no quorum at the roll call (B03), too few at a recount (B04),
 * or adjourned by the chair within the days of the meeting (A02). The table of states and commands is in
 * {@link SittingDecider}.
 */
final class AdjournmentDecider {

    private AdjournmentDecider() {}

    static List<SittingEvent> failedRollCall(
            RecordFailedRollCall c, Sitting sitting, Roster roster, MeetingStanding meeting, Law law, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled _ -> throw Rejected.because(SittingRejection.AGENDA_NOT_ANNOUNCED);
            case Sitting.Announced(Frame frame, Agenda agenda, LocalDate _) ->
                failed(c, frame, agenda, roster, meeting, law, act);
            case Sitting.Adjourned adjourned -> throw SittingDecider.adjourned(adjourned);
            case Sitting.Open _ -> throw Rejected.because(SittingRejection.SITTING_ALREADY_OPEN);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static List<SittingEvent> failed(
            RecordFailedRollCall c,
            Frame frame,
            Agenda agenda,
            Roster roster,
            MeetingStanding meeting,
            Law law,
            ActContext act) {
        RollCallDecider.requireHeld(frame, meeting, act);
        LocalDate day = frame.day();
        var present = RollCallDecider.members(c.present(), roster, day);
        PersonId chair = c.chair();
        if (chair != null) {
            RollCallDecider.requireChair(chair, roster, present, law, day);
        }
        QuorumKind kind = RollCallDecider.quorumKind(frame);
        int n = roster.fullMembership();
        Computation<Boolean> met = law.quorumMet(kind, n, present.size());
        int quorum = RollCallDecider.quorum(kind, n, law);
        if (met.result()) {
            throw Rejected.because(
                    SittingRejection.QUORUM_IS_MET, met.steps(), "present", present.size(), "quorum", quorum);
        }
        RollCallFailed failed = new RollCallFailed(
                c.sittingId(),
                frame.meetingId(),
                chair,
                c.present(),
                n,
                quorum,
                c.time(),
                law.ruleset().ref(),
                met.steps(),
                day);
        SittingAdjourned adjourned = postponed(
                AdjournmentCause.NO_QUORUM, frame, agenda.open(), c.time(), c.nextDay(), c.nextTime(), meeting, law);
        return List.of(failed, adjourned);
    }

    /** Those counted are present from here on; too few end the sitting, and what it did not come to is postponed. */
    static List<SittingEvent> recount(
            RecountMembers c, Sitting sitting, Roster roster, MeetingStanding meeting, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Frame frame = open.frame();
        LocalDate day = frame.day();
        var present = RollCallDecider.members(c.present(), roster, day);
        int n = roster.fullMembership();
        Computation<Boolean> met = law.quorumMet(QuorumKind.RECOUNT, n, present.size());
        MembersRecounted recounted = new MembersRecounted(
                c.sittingId(),
                c.present(),
                n,
                law.recountQuorum(n).result(),
                c.time(),
                law.ruleset().ref(),
                met.steps(),
                day);
        if (met.result()) {
            if (!present.contains(open.officiants().chair())) {
                throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
            }
            if (c.nextDay() != null) {
                throw Rejected.because(SittingRejection.QUORUM_IS_MET, met.steps(), "present", present.size());
            }
            return List.of(recounted);
        }
        SittingClosed closed = new SittingClosed(c.sittingId(), c.time(), day);
        List<Integer> untreated = open.agenda().open();
        return untreated.isEmpty()
                ? List.of(recounted, closed)
                : List.of(
                        recounted,
                        postponed(
                                AdjournmentCause.RECOUNT,
                                frame,
                                untreated,
                                c.time(),
                                c.nextDay(),
                                c.nextTime(),
                                meeting,
                                law),
                        closed);
    }

    /** B03: to a day within the period of the law, once; after that the month lapses. */
    private static SittingAdjourned postponed(
            AdjournmentCause cause,
            Frame frame,
            List<Integer> untreated,
            LocalTime time,
            @Nullable LocalDate nextDay,
            @Nullable LocalTime nextTime,
            MeetingStanding meeting,
            Law law) {
        Computation<Boolean> again = law.postponable(frame.postponements());
        List<Explanation> steps = new ArrayList<>(again.steps());
        NextSitting next = null;
        if (again.result()) {
            if (nextDay == null || nextTime == null) {
                throw Rejected.because(SittingRejection.NEXT_DAY_MISSING, again.steps());
            }
            steps.addAll(requireInTime(frame.day(), nextDay, law));
            requireFree(nextDay, meeting);
            next = new NextSitting(
                    nextId(frame, nextDay), nextDay, nextTime, frame.ordinal(), frame.postponements() + 1);
        } else if (nextDay != null) {
            throw Rejected.because(SittingRejection.ALREADY_POSTPONED, again.steps());
        }
        return new SittingAdjourned(
                frame.sittingId(),
                frame.meetingId(),
                cause,
                null,
                next,
                untreated,
                time,
                law.ruleset().ref(),
                steps,
                frame.day());
    }

    private static List<Explanation> requireInTime(LocalDate day, LocalDate nextDay, Law law) {
        Computation<Clock> period = law.clock(ClockKind.POSTPONED_SITTING, day);
        LocalDate lastDay = period.result().lastDay();
        if (!nextDay.isAfter(day) || nextDay.isAfter(lastDay)) {
            throw Rejected.because(
                    SittingRejection.POSTPONED_OUT_OF_TIME, period.steps(), "nextDay", nextDay, "lastDay", lastDay);
        }
        return period.steps();
    }

    private static void requireFree(LocalDate nextDay, MeetingStanding meeting) {
        if (meeting.days().contains(nextDay)) {
            throw Rejected.because(SittingRejection.DAY_HAS_SITTING, "nextDay", nextDay);
        }
    }

    private static SittingId nextId(Frame frame, LocalDate nextDay) {
        return new SittingId(Identifiers.derived("sitting", frame.sittingId(), nextDay));
    }

    /** By the chair, to a later day within the length of the meeting (A02); after every sitting that is already set. */
    static List<SittingEvent> adjourn(
            AdjournSitting c, Sitting sitting, List<ProposalStanding> tied, MeetingStanding meeting, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        SittingDecider.requireNoTie(open, tied);
        Frame frame = open.frame();
        List<Integer> untreated = open.agenda().open();
        if (untreated.isEmpty()) {
            throw Rejected.because(SittingRejection.NOTHING_LEFT);
        }
        if (!c.nextDay().isAfter(frame.day())) {
            throw Rejected.because(SittingRejection.ADJOURNED_BACKWARDS, "nextDay", c.nextDay(), "day", frame.day());
        }
        if (meeting.days().stream().anyMatch(set -> !set.isBefore(c.nextDay()))) {
            throw Rejected.because(SittingRejection.DAY_HAS_SITTING, "nextDay", c.nextDay());
        }
        Computation<Boolean> within = law.meetingLength(meeting.kind(), meeting.firstDay(), c.nextDay());
        Rejected.unless(within, SittingRejection.ADJOURNED_TOO_FAR, "nextDay", c.nextDay());
        NextSitting next =
                new NextSitting(nextId(frame, c.nextDay()), c.nextDay(), c.nextTime(), frame.ordinal() + 1, 0);
        return List.of(
                new SittingAdjourned(
                        c.sittingId(),
                        frame.meetingId(),
                        AdjournmentCause.CHAIR,
                        c.reason(),
                        next,
                        untreated,
                        c.time(),
                        law.ruleset().ref(),
                        within.steps(),
                        frame.day()),
                new SittingClosed(c.sittingId(), c.time(), frame.day()));
    }
}
