package org.defter.command.council.sitting;

import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

/** The sitting of 11 March 2024 as its tests find it: item 56 is there to be referred, item 57 to be decided. */
final class Situations {

    static final int TO_REFER = 56;
    static final int TO_DECIDE = 57;

    /** The sitting that found no quorum. */
    static final SittingId FAILED = SittingId.of("00000000-0000-4000-8000-000000000003");

    /** The proposal of item 57. */
    static final ProposalId SECOND = ProposalId.of("00000000-0000-4000-8000-000000000057");

    /** The council office acts on the day after the sitting. */
    static final ActContext ACT = Acts.on(DAY.plusDays(1));

    /** N = 31. */
    static final Roster MET = Councils.roster(Councils.metropolitan());

    static final Sittings SCHEDULED = Sittings.metropolitan(DAY)
            .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
            .item(TO_DECIDE, SECOND, ItemPurpose.DECISION);

    static final Sittings ANNOUNCED = SCHEDULED.announced();

    /** The meeting of March, with this sitting. */
    static final MeetingStanding MARCH =
            Meetings.metropolitan(MeetingKind.ORDINARY, DAY).sitting(DAY).standing();

    /** Fifteen of 31 are too few; it goes on three days later. */
    static final Sittings ADJOURNED = ANNOUNCED.failed(31, 15, ANNOUNCED.next(3, 1));

    /** Seventeen of 31 are present. */
    static final Sittings OPEN = ANNOUNCED.opened(31, 17);

    static final Sittings CLOSED = OPEN.closed();

    private Situations() {}

    /** The state after that history. */
    static Sitting after(Sittings history) {
        Sitting sitting = Sitting.initial();
        for (SittingEvent event : history.events()) {
            sitting = sitting.evolve(event);
        }
        return sitting;
    }

    /** In session, with the persons from 1 to this one present, under the law of that day. */
    static Sitting.Open inSession(Sittings scheduled, int fullMembership, int present) {
        return (Sitting.Open) after(scheduled
                .item(TO_DECIDE, SECOND, ItemPurpose.DECISION)
                .announced()
                .opened(fullMembership, present));
    }

    /** A metropolitan council with so many seats, all taken. */
    static Roster rosterOf(int fullMembership) {
        return Councils.roster(Councils.seated(Councils.METROPOLITAN, Municipalities.METROPOLITAN, fullMembership));
    }

    /** A councillor acts in person. */
    static ActContext inPerson(int k) {
        return new ActContext(
                new Actor(new LoginId("urn:example", "councillor-" + k), Role.COUNCILLOR, person(k), null, Set.of()),
                DAY.plusDays(1));
    }

    static AddAgendaItem adding(int number, ProposalId proposal, @Nullable LocalDate occurredOn) {
        return new AddAgendaItem(SITTING, 0L, number, proposal, occurredOn);
    }

    static RemoveAgendaItem removing(int number, @Nullable LocalDate occurredOn) {
        return new RemoveAgendaItem(SITTING, null, number, "Eki tamamlanacak (örnek)", occurredOn);
    }

    static MoveAgendaItem moving(int number, int to, @Nullable LocalDate occurredOn) {
        return new MoveAgendaItem(SITTING, null, number, to, occurredOn);
    }

    static PublishAgenda publishing(@Nullable LocalDate occurredOn) {
        return new PublishAgenda(SITTING, 0L, occurredOn);
    }

    /** The mayor chairs, persons 4 and 5 are clerks, the persons from 1 to this one are present. */
    static OpenSitting opening(int present) {
        return opening(1, List.of(4, 5), IntStream.rangeClosed(1, present).toArray());
    }

    static OpenSitting opening(int chair, List<Integer> clerks, int... present) {
        List<PersonId> persons =
                IntStream.of(present).mapToObj(Councils::person).toList();
        return new OpenSitting(
                SITTING,
                0L,
                person(chair),
                clerks.stream().map(Councils::person).toList(),
                persons,
                TIME);
    }

    /** The persons from 1 to this one answer the roll, the mayor in the chair. */
    static RecordFailedRollCall failing(int present, @Nullable LocalDate nextDay) {
        return new RecordFailedRollCall(
                SITTING, null, person(1), persons(1, present), TIME, nextDay, nextDay == null ? null : TIME);
    }

    /** The persons from 1 to this one are counted. */
    static RecountMembers recounting(int present) {
        return recounting(present, null);
    }

    /** They are too few, and it goes on on this day. */
    static RecountMembers recounting(int present, @Nullable LocalDate nextDay) {
        return new RecountMembers(
                SITTING, null, persons(1, present), TIME.plusHours(2), nextDay, nextDay == null ? null : TIME);
    }

    /** The agenda of a sitting that found no quorum three days before. */
    static TakeOverAgenda takingOver() {
        NextSitting next = new NextSitting(SITTING, DAY, TIME, 1, 1);
        return new TakeOverAgenda(
                SITTING,
                MEETING,
                Councils.METROPOLITAN,
                Municipalities.METROPOLITAN,
                FAILED,
                AdjournmentCause.NO_QUORUM,
                next,
                DAY.minusDays(3));
    }

    /** A show of hands without abstentions, the chair for it. */
    static Tally hands(int yes, int no) {
        return new Tally(VotingMode.SHOW_OF_HANDS, yes, no, 0, Vote.YES, List.of());
    }

    static ReferItem referring(int number, ReferralMode mode, CommissionId... commissions) {
        return new ReferItem(SITTING, 0L, number, mode, List.of(commissions));
    }

    /** Referring the first item to the Plan and Budget Commission. */
    static ReferItem referring() {
        return referring(TO_REFER, ReferralMode.SEPARATE, Commissions.PLAN_AND_BUDGET);
    }

    /** A show of hands on the second item. */
    static TakeVote showing(int yes, int no, int abstain, Vote chairVote) {
        return new TakeVote(
                SITTING, 0L, TO_DECIDE, Motion.ADOPT, List.of(), tally(yes, no, abstain, chairVote), null, null);
    }

    /** A show of hands. */
    static Tally tally(int yes, int no, int abstain, @Nullable Vote chairVote) {
        return new Tally(VotingMode.SHOW_OF_HANDS, yes, no, abstain, chairVote, List.of());
    }
}
