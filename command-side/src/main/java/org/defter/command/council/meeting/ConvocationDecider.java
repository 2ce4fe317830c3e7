package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * Decides on the call of a meeting: that of a month on its day (A01), an extraordinary one for named items, three times a
 * year (A03), either in time for its agenda to be announced (A03, A04). The table of states and commands is in
 * {@link MeetingDecider}.
 */
final class ConvocationDecider {

    private ConvocationDecider() {}

    /**
     * Calls.
     *
     * @param items where the proposals stand that an extraordinary meeting is called for
     * @param ordinals the series of extraordinary meetings of the council
     */
    static List<MeetingEvent> call(
            CallMeeting c,
            Meeting meeting,
            Roster roster,
            List<ProposalStanding> items,
            LawInForce law,
            NumberSource ordinals,
            ActContext act) {
        return switch (meeting) {
            case Meeting.Uncalled _ ->
                List.of(
                        switch (c.kind()) {
                            case ORDINARY, BUDGET -> ofTheMonth(c, roster, law, act);
                            case EXTRAORDINARY -> extraordinary(c, roster, items, law, ordinals, act);
                        });
            case Meeting.Called _, Meeting.Open _, Meeting.Lapsed _, Meeting.Closed _ ->
                throw Rejected.because(
                        MeetingRejection.MEETING_ALREADY_CALLED,
                        "month",
                        meeting.convocation().month());
        };
    }

    private static MeetingCalled ofTheMonth(CallMeeting c, Roster roster, LawInForce inForce, ActContext act) {
        LocalDate calledOn = act.occurredOn(c.occurredOn(), roster.convenedOn());
        if (!c.items().isEmpty()) {
            throw Rejected.because(MeetingRejection.ONLY_EXTRAORDINARY_HAS_ITEMS);
        }
        requireInTerm(c, roster);
        YearMonth month = Objects.requireNonNullElse(c.month(), YearMonth.from(c.firstDay()));
        if (!YearMonth.from(c.firstDay()).equals(month)) {
            throw Rejected.because(MeetingRejection.FIRST_DAY_NOT_IN_MONTH, "firstDay", c.firstDay(), "month", month);
        }
        Law law = inForce.on(c.firstDay());
        Rejected.unless(
                law.meetsIn(c.kind(), month, roster.recesses().contains(month)),
                MeetingRejection.COUNCIL_IN_RECESS,
                "month",
                month);
        Rejected.unless(
                law.ordinaryMeetingDay(c.firstDay()),
                MeetingRejection.NOT_THE_WEEK_OF_THE_MEETING,
                "firstDay",
                c.firstDay());
        requireNotice(c, law, calledOn);
        return new MeetingCalled(
                c.meetingId(),
                c.councilId(),
                roster.municipalityId(),
                c.kind(),
                month,
                c.firstDay(),
                law.ruleset().ref(),
                calledOn);
    }

    private static ExtraordinaryMeetingCalled extraordinary(
            CallMeeting c,
            Roster roster,
            List<ProposalStanding> items,
            LawInForce inForce,
            NumberSource ordinals,
            ActContext act) {
        if (c.month() != null) {
            throw Rejected.because(MeetingRejection.EXTRAORDINARY_HAS_NO_MONTH);
        }
        if (items.isEmpty()) {
            throw Rejected.because(MeetingRejection.EXTRAORDINARY_NEEDS_ITEMS);
        }
        if (new HashSet<>(c.items()).size() != c.items().size()) {
            throw Rejected.because(MeetingRejection.CALLED_ITEM_TWICE);
        }
        LocalDate possible = roster.convenedOn();
        for (ProposalStanding item : items) {
            possible = Days.later(possible, callable(item, roster));
        }
        LocalDate calledOn = act.occurredOn(c.occurredOn(), possible);
        requireInTerm(c, roster);
        Law law = inForce.on(c.firstDay());
        Computation<Boolean> notice = requireNotice(c, law, calledOn);
        // Drawn last: the row of the series stays locked until the call is recorded or the refusal gives it back.
        int year = c.firstDay().getYear();
        int ordinal = ordinals.draw(year, null);
        Computation<Boolean> oneMore = law.extraordinaryMeetings(ordinal - 1);
        Rejected.unless(oneMore, MeetingRejection.TOO_MANY_EXTRAORDINARY_MEETINGS, "year", year);
        List<Explanation> steps = new ArrayList<>(oneMore.steps());
        steps.addAll(notice.steps());
        return new ExtraordinaryMeetingCalled(
                c.meetingId(),
                c.councilId(),
                roster.municipalityId(),
                ordinal,
                c.firstDay(),
                c.items(),
                law.ruleset().ref(),
                steps,
                calledOn);
    }

    /** The first day on which a meeting can be called for the proposal. */
    private static LocalDate callable(ProposalStanding item, Roster roster) {
        if (!item.municipalityId().equals(roster.municipalityId())) {
            throw Rejected.because(MeetingRejection.CALLED_ITEM_OF_ANOTHER_MUNICIPALITY, "proposal", item.title());
        }
        return switch (item.stage()) {
            // With the council since that day; what came later may be recorded before the call is.
            case SUBMITTED -> item.since();
            case TO_BE_REFERRED, REFERRED, REVIEWED, TO_BE_DECIDED, RETURNED, TO_BE_RECONSIDERED, RETURN_REFERRED ->
                roster.convenedOn();
            case DRAFTED, DECIDED, WITHDRAWN, CLOSED_WITH_TERM -> throw notReady(item.title(), item.stage());
        };
    }

    private static Rejected notReady(String title, ProposalStage stage) {
        return Rejected.because(MeetingRejection.CALLED_ITEM_NOT_READY, "proposal", title, "stage", stage);
    }

    private static void requireInTerm(CallMeeting c, Roster roster) {
        if (!roster.inTermOn(c.firstDay())) {
            throw Rejected.because(MeetingRejection.MEETING_OUTSIDE_TERM, "firstDay", c.firstDay());
        }
    }

    /** A call whose agenda could never be announced in time would only lose the month. */
    private static Computation<Boolean> requireNotice(CallMeeting c, Law law, LocalDate calledOn) {
        MeetingKind kind = c.kind();
        Computation<Boolean> notice = law.agendaNotice(kind, calledOn, c.firstDay());
        Rejected.unless(notice, MeetingRejection.CALLED_TOO_LATE, "occurredOn", calledOn, "firstDay", c.firstDay());
        return notice;
    }
}
