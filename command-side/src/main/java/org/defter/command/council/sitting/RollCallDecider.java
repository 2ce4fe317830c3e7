package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.ChairOffice;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;

/** Decides who chairs a sitting, who is present and whether there is a quorum (A08, B01, B03). The table of states and commands is in {@link SittingDecider}. */
final class RollCallDecider {

    private RollCallDecider() {}

    static List<SittingEvent> open(
            OpenSitting c, Sitting sitting, Roster roster, MeetingStanding meeting, Law law, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled _ -> throw Rejected.because(SittingRejection.AGENDA_NOT_ANNOUNCED);
            case Sitting.Announced announced -> List.of(opened(c, announced.frame(), roster, meeting, law, act));
            case Sitting.Adjourned adjourned -> throw SittingDecider.adjourned(adjourned);
            case Sitting.Open _ -> throw Rejected.because(SittingRejection.SITTING_ALREADY_OPEN);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static SittingOpened opened(
            OpenSitting c, Frame frame, Roster roster, MeetingStanding meeting, Law law, ActContext act) {
        requireHeld(frame, meeting, act);
        LocalDate day = frame.day();
        Set<PersonId> present = members(c.present(), roster, day);
        requireClerks(c, roster, present, day);
        requireChair(c.chair(), roster, present, law, day);
        int n = roster.fullMembership();
        QuorumKind kind = quorumKind(frame);
        Computation<Boolean> met = law.quorumMet(kind, n, present.size());
        int quorum = quorum(kind, n, law);
        Rejected.unless(
                met, SittingRejection.QUORUM_NOT_MET, "present", present.size(), "quorum", quorum, "fullMembership", n);
        return new SittingOpened(
                c.sittingId(),
                frame.meetingId(),
                new Officiants(c.chair(), c.clerks()),
                c.present(),
                n,
                quorum,
                c.time(),
                law.ruleset().ref(),
                met.steps(),
                day);
    }

    /** A roll is called on the day of the sitting, of a meeting that has not lapsed. */
    static void requireHeld(Frame frame, MeetingStanding meeting, ActContext act) {
        if (frame.day().isAfter(act.today())) {
            throw Rejected.because(SittingRejection.SITTING_IN_FUTURE, "day", frame.day());
        }
        if (meeting.lapsed()) {
            throw Rejected.because(SittingRejection.MONTH_HAS_LAPSED, "firstDay", meeting.firstDay());
        }
    }

    /** Those who answered the roll, each a member and named once. */
    static Set<PersonId> members(List<PersonId> named, Roster roster, LocalDate day) {
        Set<PersonId> present = new HashSet<>();
        for (PersonId person : named) {
            if (!roster.isMemberOn(person, day)) {
                throw Rejected.because(SittingRejection.NOT_A_MEMBER, "person", person, "day", day);
            }
            if (!present.add(person)) {
                throw Rejected.because(SittingRejection.NAMED_TWICE, "person", person);
            }
        }
        return present;
    }

    /**
     * Refuses to count anybody who was there at the roll call and has lost the seat since: the departure is recorded first
     * (B01, B07).
     */
    static void requireSeated(Sitting.Open open, Roster roster) {
        members(List.copyOf(open.present()), roster, open.frame().day());
    }

    /** A postponed sitting needs the lower quorum (B03). */
    static QuorumKind quorumKind(Frame frame) {
        return frame.postponements() > 0 ? QuorumKind.POSTPONED : QuorumKind.MEETING;
    }

    static int quorum(QuorumKind kind, int n, Law law) {
        return switch (kind) {
            case MEETING -> law.meetingQuorum(n).result();
            case POSTPONED -> law.postponedQuorum(n).result();
            case RECOUNT -> law.recountQuorum(n).result();
            case COMMISSION -> law.commissionQuorum(n).result();
        };
    }

    private static void requireClerks(OpenSitting c, Roster roster, Set<PersonId> present, LocalDate day) {
        Set<PersonId> clerks = new HashSet<>(c.clerks());
        if (c.clerks().size() != 2 || clerks.size() != 2 || clerks.contains(c.chair())) {
            throw Rejected.because(SittingRejection.TWO_CLERKS_NEEDED);
        }
        for (PersonId clerk : c.clerks()) {
            if (!roster.holds(clerk, CouncilOffice.CLERK, day)
                    && !roster.holds(clerk, CouncilOffice.SUBSTITUTE_CLERK, day)) {
                throw Rejected.because(SittingRejection.TWO_CLERKS_NEEDED, "person", clerk);
            }
        }
        if (!present.contains(c.chair()) || !present.containsAll(clerks)) {
            throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
        }
    }

    static void requireChair(PersonId chair, Roster roster, Set<PersonId> present, Law law, LocalDate day) {
        Set<ChairOffice> offices = new HashSet<>();
        ChairOffice own = null;
        for (var entry : roster.eligibleChairs(day).entrySet()) {
            if (present.contains(entry.getValue())) {
                offices.add(entry.getKey());
                own = entry.getValue().equals(chair) ? entry.getKey() : own;
            }
        }
        if (own == null) {
            throw Rejected.because(SittingRejection.CHAIR_NOT_ENTITLED, "person", chair);
        }
        Rejected.unless(law.mayChair(own, offices, false), SittingRejection.CHAIR_NOT_ENTITLED, "person", chair);
    }

    static List<SittingEvent> arrive(RecordArrival c, Sitting sitting, Roster roster, ActContext act) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        act.requirePerson(c.personId());
        LocalDate day = open.frame().day();
        if (!roster.isMemberOn(c.personId(), day)) {
            throw Rejected.because(SittingRejection.NOT_A_MEMBER, "person", c.personId(), "day", day);
        }
        if (open.present().contains(c.personId())) {
            throw Rejected.because(SittingRejection.ALREADY_PRESENT, "person", c.personId());
        }
        return List.of(new MemberArrived(c.sittingId(), c.personId(), c.time(), day));
    }

    static List<SittingEvent> depart(RecordDeparture c, Sitting sitting, ActContext act) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        act.requirePerson(c.personId());
        if (!open.present().contains(c.personId())) {
            throw Rejected.because(SittingRejection.NOT_PRESENT, "person", c.personId());
        }
        if (open.officiants().chair().equals(c.personId())) {
            throw Rejected.because(SittingRejection.CHAIR_MUST_HAND_OVER, "person", c.personId());
        }
        return List.of(new MemberDeparted(
                c.sittingId(), c.personId(), c.time(), open.frame().day()));
    }
}
