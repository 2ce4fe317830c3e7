package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.command.council.sitting.Sitting.Item;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.ChairOffice;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * Decides on sittings (A04, A05, A08, B01, B08); votes are computed by {@link BallotBox}.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unscheduled</th><th>Scheduled</th><th>Announced</th><th>Open</th><th>Closed</th></tr>
 * <tr><td>ScheduleSitting</td><td>SittingScheduled</td><td>nothing</td><td>nothing</td><td>nothing</td>
 * <td>nothing</td></tr>
 * <tr><td>AddAgendaItem</td><td>SITTING_NOT_OPEN</td><td>AgendaItemAdded</td><td>AGENDA_FROZEN</td>
 * <td>AGENDA_FROZEN</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>PublishAgenda</td><td>SITTING_NOT_OPEN</td><td>AgendaPublished</td><td>nothing</td><td>nothing</td>
 * <td>SITTING_CLOSED</td></tr>
 * <tr><td>OpenSitting</td><td>SITTING_NOT_OPEN</td><td>AGENDA_NOT_ANNOUNCED</td><td>SittingOpened</td>
 * <td>SITTING_ALREADY_OPEN</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>RecordArrival, RecordDeparture, ReferItem, TakeVote</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_NOT_OPEN</td><td>the event</td><td>SITTING_CLOSED</td></tr>
 * <tr><td>CloseSitting</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SittingClosed</td><td>nothing</td></tr>
 * <tr><td>SignMinutes</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td><td>SITTING_NOT_OPEN</td>
 * <td>SITTING_NOT_OPEN</td><td>MinutesSigned</td></tr>
 * </table>
 */
final class SittingDecider {

    private SittingDecider() {}

    static List<SittingEvent> schedule(ScheduleSitting c, Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _ ->
                List.of(new SittingScheduled(
                        c.sittingId(),
                        c.meetingId(),
                        c.councilId(),
                        c.municipalityId(),
                        c.day(),
                        c.time(),
                        c.ordinal(),
                        c.occurredOn()));
            case Sitting.Scheduled _, Sitting.Announced _, Sitting.Open _, Sitting.Closed _ -> List.of();
        };
    }

    // -- agenda

    static List<SittingEvent> addItem(AddAgendaItem c, Sitting sitting, ProposalStanding proposal, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> List.of(added(c, scheduled, proposal, act));
            case Sitting.Announced _, Sitting.Open _ -> throw Rejected.because(SittingRejection.AGENDA_FROZEN);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static AgendaItemAdded added(
            AddAgendaItem c, Sitting.Scheduled sitting, ProposalStanding proposal, ActContext act) {
        Frame frame = sitting.frame();
        LocalDate addedOn = act.occurredOn(c.occurredOn(), later(frame.setOn(), proposal.since()));
        if (addedOn.isAfter(frame.day())) {
            throw Rejected.because(SittingRejection.ADDED_AFTER_SITTING, "occurredOn", addedOn, "day", frame.day());
        }
        if (!proposal.municipalityId().equals(frame.municipalityId())) {
            throw Rejected.because(SittingRejection.PROPOSAL_OF_ANOTHER_MUNICIPALITY);
        }
        if (sitting.agenda().has(c.proposalId())) {
            throw Rejected.because(SittingRejection.ALREADY_ON_AGENDA);
        }
        if (sitting.agenda().items().containsKey(c.itemNumber())) {
            throw Rejected.because(SittingRejection.ITEM_NUMBER_TAKEN, "itemNumber", c.itemNumber());
        }
        return new AgendaItemAdded(
                c.sittingId(),
                c.itemNumber(),
                c.proposalId(),
                proposal.title(),
                purpose(proposal, frame),
                frame.day(),
                addedOn);
    }

    /** An item that its sitting did not come to may go on the agenda of a later one, for the same purpose. */
    private static ItemPurpose purpose(ProposalStanding proposal, Frame frame) {
        return switch (proposal.stage()) {
            case SUBMITTED -> ItemPurpose.REFERRAL;
            case REVIEWED -> ItemPurpose.DECISION;
            case TO_BE_REFERRED -> again(ItemPurpose.REFERRAL, proposal, frame);
            case TO_BE_DECIDED -> again(ItemPurpose.DECISION, proposal, frame);
            case DRAFTED, REFERRED, DECIDED, WITHDRAWN -> throw notReady(proposal.stage());
        };
    }

    private static ItemPurpose again(ItemPurpose purpose, ProposalStanding proposal, Frame frame) {
        if (proposal.sittingDay() == null || !proposal.sittingDay().isBefore(frame.day())) {
            throw notReady(proposal.stage());
        }
        return purpose;
    }

    private static Rejected notReady(ProposalStage stage) {
        return Rejected.because(SittingRejection.PROPOSAL_NOT_READY, "stage", stage);
    }

    static List<SittingEvent> publish(PublishAgenda c, Sitting sitting, Law law, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> List.of(published(c, scheduled, law, act));
            case Sitting.Announced _, Sitting.Open _ -> List.of();
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    /**
     * The notice of three days is due before the first sitting; later sittings of the meeting go on with its agenda. What
     * is announced is the agenda with all its items, so not before the last of them was added.
     */
    private static AgendaPublished published(PublishAgenda c, Sitting.Scheduled sitting, Law law, ActContext act) {
        Frame frame = sitting.frame();
        LocalDate complete = frame.setOn();
        for (Item item : sitting.agenda().items().values()) {
            complete = later(complete, item.addedOn());
        }
        LocalDate announcedOn = act.occurredOn(c.occurredOn(), complete);
        if (sitting.agenda().items().isEmpty()) {
            throw Rejected.because(SittingRejection.AGENDA_EMPTY);
        }
        if (announcedOn.isAfter(frame.day())) {
            throw Rejected.because(
                    SittingRejection.ANNOUNCED_AFTER_SITTING, "occurredOn", announcedOn, "day", frame.day());
        }
        if (frame.ordinal() == 1) {
            require(
                    law.agendaNotice(announcedOn, frame.day()),
                    SittingRejection.NOTICE_TOO_SHORT,
                    "occurredOn",
                    announcedOn,
                    "day",
                    frame.day());
        }
        return new AgendaPublished(
                c.sittingId(),
                List.copyOf(sitting.agenda().items().keySet()),
                law.ruleset().ref(),
                announcedOn);
    }

    // -- roll call

    static List<SittingEvent> open(OpenSitting c, Sitting sitting, Roster roster, Law law, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled _ -> throw Rejected.because(SittingRejection.AGENDA_NOT_ANNOUNCED);
            case Sitting.Announced announced -> List.of(opened(c, announced.frame(), roster, law, act));
            case Sitting.Open _ -> throw Rejected.because(SittingRejection.SITTING_ALREADY_OPEN);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static SittingOpened opened(OpenSitting c, Frame frame, Roster roster, Law law, ActContext act) {
        LocalDate day = frame.day();
        if (day.isAfter(act.today())) {
            throw Rejected.because(SittingRejection.SITTING_IN_FUTURE, "day", day);
        }
        Set<PersonId> present = new HashSet<>();
        for (PersonId person : c.present()) {
            if (!roster.isMemberOn(person, day)) {
                throw Rejected.because(SittingRejection.NOT_A_MEMBER, "person", person, "day", day);
            }
            if (!present.add(person)) {
                throw Rejected.because(SittingRejection.NAMED_TWICE, "person", person);
            }
        }
        requireClerks(c, roster, present, day);
        requireChair(c.chair(), roster, present, law, day);
        int n = roster.fullMembership();
        Computation<Boolean> met = law.quorumMet(QuorumKind.MEETING, n, present.size());
        Computation<Integer> quorum = law.meetingQuorum(n);
        if (!met.result()) {
            throw Rejected.because(
                    SittingRejection.QUORUM_NOT_MET,
                    met.steps(),
                    "present",
                    present.size(),
                    "quorum",
                    quorum.result(),
                    "fullMembership",
                    n);
        }
        return new SittingOpened(
                c.sittingId(),
                frame.meetingId(),
                new Officiants(c.chair(), c.clerks()),
                c.present(),
                n,
                quorum.result(),
                c.time(),
                law.ruleset().ref(),
                met.steps(),
                day);
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

    private static void requireChair(PersonId chair, Roster roster, Set<PersonId> present, Law law, LocalDate day) {
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
        require(law.mayChair(own, offices, false), SittingRejection.CHAIR_NOT_ENTITLED, "person", chair);
    }

    static List<SittingEvent> arrive(RecordArrival c, Sitting sitting, Roster roster, ActContext act) {
        Sitting.Open open = inSession(sitting);
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
        Sitting.Open open = inSession(sitting);
        act.requirePerson(c.personId());
        if (!open.present().contains(c.personId())) {
            throw Rejected.because(SittingRejection.NOT_PRESENT, "person", c.personId());
        }
        return List.of(new MemberDeparted(
                c.sittingId(), c.personId(), c.time(), open.frame().day()));
    }

    // -- items

    static List<SittingEvent> refer(
            ReferItem c, Sitting sitting, Optional<ProposalStanding> proposal, List<Mandates> commissions) {
        Sitting.Open open = inSession(sitting);
        Item item = unsettled(open, c.itemNumber());
        ProposalStanding standing = standing(proposal);
        switch (item.purpose()) {
            case REFERRAL -> requireReferable(standing);
            case DECISION ->
                throw Rejected.because(SittingRejection.ITEM_NOT_FOR_REFERRAL, "itemNumber", c.itemNumber());
        }
        Set<CommissionId> distinct = new HashSet<>(c.commissions());
        if (distinct.size() != c.commissions().size()) {
            throw Rejected.because(SittingRejection.COMMISSION_NAMED_TWICE);
        }
        Frame frame = open.frame();
        for (Mandates commission : commissions) {
            if (!commission.councilId().equals(frame.councilId()) || !commission.existsOn(frame.day())) {
                throw Rejected.because(SittingRejection.COMMISSION_NOT_OF_COUNCIL, "commission", commission.name());
            }
        }
        return List.of(new ItemReferred(
                c.sittingId(),
                frame.municipalityId(),
                frame.meetingId(),
                c.itemNumber(),
                item.proposalId(),
                standing.title(),
                standing.matter(),
                c.mode(),
                referrals(c),
                frame.day()));
    }

    private static List<Referral> referrals(ReferItem c) {
        return switch (c.mode()) {
            case SEPARATE ->
                c.commissions().stream()
                        .map(commission -> new Referral(reviewId(c, commission), List.of(commission)))
                        .toList();
            case JOINT -> {
                if (c.commissions().size() < 2) {
                    throw Rejected.because(SittingRejection.JOINT_NEEDS_TWO);
                }
                yield List.of(new Referral(reviewId(c, ReferralMode.JOINT), c.commissions()));
            }
        };
    }

    private static ReviewId reviewId(ReferItem c, Object which) {
        return new ReviewId(Identifiers.derived("review", c.sittingId(), c.itemNumber(), which));
    }

    static List<SittingEvent> vote(
            TakeVote c, Sitting sitting, Optional<ProposalStanding> proposal, Roster roster, Law law) {
        Sitting.Open open = inSession(sitting);
        Item item = unsettled(open, c.itemNumber());
        ProposalStanding standing = standing(proposal);
        switch (item.purpose()) {
            case DECISION -> requireDecidable(standing);
            case REFERRAL -> throw Rejected.because(SittingRejection.ITEM_NOT_REVIEWED, "itemNumber", c.itemNumber());
        }
        if (!open.present().contains(open.officiants().chair())) {
            throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
        }
        LocalDate day = open.frame().day();
        return List.of(new VoteTaken(
                c.sittingId(),
                open.frame().councilId(),
                c.itemNumber(),
                item.proposalId(),
                standing.frozenPlan(),
                BallotBox.count(c, open, roster.fullMembership(), law),
                roster.membersOn(day).stream().map(Member::personId).toList(),
                List.copyOf(open.present()),
                open.officiants(),
                c.decisionNumber(),
                day));
    }

    private static ProposalStanding standing(Optional<ProposalStanding> proposal) {
        ProposalStanding standing = proposal.orElseThrow();
        if (standing.stage() == ProposalStage.WITHDRAWN) {
            throw Rejected.because(SittingRejection.PROPOSAL_WITHDRAWN);
        }
        return standing;
    }

    /** An item left over may be on two agendas; only the sitting that comes to it first may refer it. */
    private static void requireReferable(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case SUBMITTED, TO_BE_REFERRED -> {}
            case DRAFTED, REFERRED, REVIEWED, TO_BE_DECIDED, DECIDED, WITHDRAWN -> throw notReady(proposal.stage());
        }
    }

    /** The same for deciding. */
    private static void requireDecidable(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case REVIEWED, TO_BE_DECIDED -> {}
            case DRAFTED, SUBMITTED, TO_BE_REFERRED, REFERRED, DECIDED, WITHDRAWN -> throw notReady(proposal.stage());
        }
    }

    private static Item unsettled(Sitting.Open open, int number) {
        Item item = open.agenda().items().get(number);
        if (item == null) {
            throw Rejected.because(SittingRejection.ITEM_UNKNOWN, "itemNumber", number);
        }
        if (item.settled()) {
            throw Rejected.because(SittingRejection.ITEM_SETTLED, "itemNumber", number);
        }
        return item;
    }

    // -- the end

    static List<SittingEvent> close(CloseSitting c, Sitting sitting) {
        return switch (sitting) {
            case Sitting.Closed _ -> List.of();
            case Sitting.Unscheduled _, Sitting.Scheduled _, Sitting.Announced _, Sitting.Open _ ->
                List.of(new SittingClosed(
                        c.sittingId(), c.time(), inSession(sitting).frame().day()));
        };
    }

    static List<SittingEvent> sign(SignMinutes c, Sitting sitting, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _, Sitting.Scheduled _, Sitting.Announced _, Sitting.Open _ ->
                throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Closed closed -> signed(c, closed, act);
        };
    }

    private static List<SittingEvent> signed(SignMinutes c, Sitting.Closed closed, ActContext act) {
        act.requirePerson(c.personId());
        SignatoryCapacity capacity = closed.officiants()
                .capacityOf(c.personId())
                .orElseThrow(() -> Rejected.because(SittingRejection.NOT_A_SIGNATORY, "person", c.personId()));
        if (closed.signed().contains(c.personId())) {
            return List.of();
        }
        LocalDate day = act.occurredOn(c.occurredOn(), closed.frame().day());
        return List.of(new MinutesSigned(c.sittingId(), c.personId(), capacity, day));
    }

    private static Sitting.Open inSession(Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _, Sitting.Scheduled _, Sitting.Announced _ ->
                throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Open open -> open;
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static void require(Computation<Boolean> check, SittingRejection otherwise, Object... details) {
        if (!check.result()) {
            throw Rejected.because(otherwise, check.steps(), details);
        }
    }
}
