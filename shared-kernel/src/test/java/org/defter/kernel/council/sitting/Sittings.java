package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

/**
 * Histories of invented sittings of the councils of {@link Councils}, told from the day they are set. The chair is the
 * mayor, person 1, and the clerks are persons 4 and 5.
 *
 * @param councilId the council
 * @param municipalityId its municipality
 * @param day the day of the sitting
 * @param events what has happened
 */
public record Sittings(CouncilId councilId, MunicipalityId municipalityId, LocalDate day, List<SittingEvent> events) {

    public static final SittingId SITTING = new SittingId(Identifiers.derived("example", "sitting"));
    public static final MeetingId MEETING = new MeetingId(Identifiers.derived("example", "meeting"));

    /** The second week of March 2024. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 11);

    public static final LocalTime TIME = LocalTime.of(14, 0);

    public static final Officiants OFFICIANTS =
            new Officiants(Councils.person(1), List.of(Councils.person(4), Councils.person(5)));

    /** Days before the sitting on which it is set, its items are added, and its agenda is announced. */
    public static final int SET_DAYS_BEFORE = 10;

    public static final int ADDED_DAYS_BEFORE = 5;
    public static final int ANNOUNCED_DAYS_BEFORE = 3;

    /** The first sitting of a meeting of the metropolitan council. */
    public static Sittings metropolitan(LocalDate day) {
        return scheduled(Councils.METROPOLITAN, Municipalities.METROPOLITAN, day, 1);
    }

    /** The first sitting of a meeting of the ordinary council. */
    public static Sittings ordinary(LocalDate day) {
        return scheduled(Councils.ORDINARY, Municipalities.ORDINARY, day, 1);
    }

    /** A sitting, the ordinal-th of its meeting. */
    public static Sittings scheduled(CouncilId council, MunicipalityId municipality, LocalDate day, int ordinal) {
        return new Sittings(
                council,
                municipality,
                day,
                List.of(new SittingScheduled(
                        SITTING, MEETING, council, municipality, day, TIME, ordinal, day.minusDays(SET_DAYS_BEFORE))));
    }

    /** With an item. */
    public Sittings item(int number, ProposalId proposal, ItemPurpose purpose) {
        return with(new AgendaItemAdded(
                SITTING, number, proposal, "Örnek madde", purpose, day, day.minusDays(ADDED_DAYS_BEFORE)));
    }

    /** An item was taken off again the day after. */
    public Sittings removed(int number, ProposalId proposal, ItemPurpose purpose) {
        return with(new AgendaItemRemoved(
                SITTING, number, proposal, purpose, "Eki tamamlanacak (örnek)", day.minusDays(ADDED_DAYS_BEFORE - 1)));
    }

    /** The first of these items takes the place of the last, and those after it move up. */
    public Sittings reordered(List<Integer> numbers, List<ProposalId> proposals) {
        int last = numbers.size() - 1;
        List<AgendaItemMoved.Renumbering> renumbered = IntStream.rangeClosed(0, last)
                .mapToObj(i -> new AgendaItemMoved.Renumbering(
                        proposals.get((i + 1) % proposals.size()),
                        numbers.get((i + 1) % numbers.size()),
                        numbers.get(i)))
                .toList();
        return with(new AgendaItemMoved(
                SITTING,
                numbers.getFirst(),
                proposals.getFirst(),
                numbers.get(last),
                renumbered,
                day.minusDays(ADDED_DAYS_BEFORE - 1)));
    }

    /** With its agenda announced just in time. */
    public Sittings announced() {
        return with(new AgendaPublished(
                SITTING, itemNumbers(), law().ruleset().ref(), day.minusDays(ANNOUNCED_DAYS_BEFORE)));
    }

    /** Opened with the persons from 1 to this one present. */
    public Sittings opened(int fullMembership, int present) {
        return opened(fullMembership, OFFICIANTS, Commissions.persons(1, present));
    }

    /** Opened with these persons. */
    public Sittings opened(int fullMembership, Officiants officiants, List<PersonId> present) {
        Computation<Integer> quorum = law().meetingQuorum(fullMembership);
        return with(new SittingOpened(
                SITTING,
                MEETING,
                officiants,
                present,
                fullMembership,
                quorum.result(),
                TIME,
                law().ruleset().ref(),
                quorum.steps(),
                day));
    }

    /** The persons from 1 to this one were too few; it goes on at the next sitting, or the month lapses without one. */
    public Sittings failed(int fullMembership, int present, @Nullable NextSitting next) {
        Computation<Integer> quorum = law().meetingQuorum(fullMembership);
        return with(new RollCallFailed(
                        SITTING,
                        MEETING,
                        null,
                        Commissions.persons(1, present),
                        fullMembership,
                        quorum.result(),
                        TIME,
                        law().ruleset().ref(),
                        quorum.steps(),
                        day))
                .adjourned(AdjournmentCause.NO_QUORUM, next, itemNumbers());
    }

    /** The persons from 1 to this one voted on procedure; so many for it, the chair among them. */
    public Sittings procedure(ProceduralMotion motion, int number, ProposalId proposal, int attendees, int yes) {
        return with(new ProceduralVoteTaken(
                SITTING,
                motion,
                number,
                proposal,
                openVote(motion.requirement(), attendees, yes),
                Commissions.persons(1, attendees),
                OFFICIANTS,
                law().decidableWithoutCommission(Matter.OTHER).steps(),
                day));
    }

    private VoteRecord openVote(VoteRequirement requirement, int attendees, int yes) {
        Computation<VoteOutcome> outcome = law().outcome(Ballot.open(
                VotingMode.SHOW_OF_HANDS, requirement, 31, attendees, yes, attendees - yes, 0, Vote.YES));
        return new VoteRecord(
                VotingMode.SHOW_OF_HANDS,
                31,
                attendees,
                yes,
                attendees - yes,
                0,
                Vote.YES,
                List.of(),
                outcome.result(),
                law().ruleset().ref(),
                outcome.steps());
    }

    /** The ninth person moves that the public leaves; so many of the persons from 1 to this one are for it. */
    public Sittings movedToClose(int attendees, int yes) {
        return with(new ClosedSessionVoteTaken(
                SITTING,
                Councils.person(9),
                "Kişisel veriler görüşülecek",
                openVote(VoteRequirement.MAJORITY_OF_ATTENDEES, attendees, yes),
                Commissions.persons(1, attendees),
                OFFICIANTS,
                day));
    }

    /** The public leaves. */
    public Sittings withoutPublic() {
        return with(new ClosedSessionBegan(SITTING, TIME, day));
    }

    /** The public is let in again. */
    public Sittings publicAgain() {
        return with(new ClosedSessionEnded(SITTING, TIME.plusMinutes(30), day));
    }

    /** The proposal of the item was withdrawn. */
    public Sittings withdrawn(int number, ProposalId proposal) {
        return with(new ItemWithdrawn(SITTING, number, proposal, "Yeniden çalışılacak (örnek)", day.minusDays(2)));
    }

    /** The item is decided without a commission. */
    public Sittings waived(int number, ProposalId proposal) {
        return with(new CommissionWaived(SITTING, number, proposal, day));
    }

    /** The k-th person takes the chair from the mayor. */
    public Sittings chaired(int k, ChairChange change) {
        return with(new ChairChanged(
                SITTING,
                Councils.person(1),
                Councils.person(k),
                change,
                null,
                TIME.plusHours(1),
                law().ruleset().ref(),
                List.of(),
                day));
    }

    /** Adjourned without these items. */
    public Sittings adjourned(AdjournmentCause cause, @Nullable NextSitting next, List<Integer> untreated) {
        return with(new SittingAdjourned(
                SITTING,
                MEETING,
                cause,
                null,
                next,
                untreated,
                TIME,
                law().ruleset().ref(),
                law().postponable(0).steps(),
                day));
    }

    /** Taken over from a sitting that failed for the times-th time. */
    public Sittings takenOver(SittingId adjourned, AdjournmentCause cause, int times) {
        return with(new AgendaTakenOver(SITTING, adjourned, cause, times, day.minusDays(ANNOUNCED_DAYS_BEFORE)));
    }

    /** The persons from 1 to this one are counted. */
    public Sittings recounted(int fullMembership, int present) {
        Computation<Integer> quorum = law().recountQuorum(fullMembership);
        return with(new MembersRecounted(
                SITTING,
                Commissions.persons(1, present),
                fullMembership,
                quorum.result(),
                TIME.plusHours(2),
                law().ruleset().ref(),
                quorum.steps(),
                day));
    }

    /** The sitting that goes on some days later, postponed so often. */
    public NextSitting next(int daysLater, int postponements) {
        LocalDate nextDay = day.plusDays(daysLater);
        return new NextSitting(
                new SittingId(Identifiers.derived("sitting", SITTING, nextDay)), nextDay, TIME, 1, postponements);
    }

    /** The k-th person comes. */
    public Sittings arrived(int k) {
        return with(new MemberArrived(SITTING, Councils.person(k), TIME.plusHours(1), day));
    }

    /** The k-th person goes. */
    public Sittings departed(int k) {
        return with(new MemberDeparted(SITTING, Councils.person(k), TIME.plusHours(1), day));
    }

    /** The item is referred; each review goes to the Plan and Budget Commission. */
    public Sittings referred(int number, ProposalId proposal, ReviewId... reviews) {
        List<Referral> referrals = Stream.of(reviews)
                .map(review -> new Referral(review, List.of(Commissions.PLAN_AND_BUDGET)))
                .toList();
        return with(new ItemReferred(
                SITTING,
                municipalityId,
                MEETING,
                number,
                proposal,
                "Örnek madde",
                Matter.OTHER,
                ReferralMode.SEPARATE,
                referrals,
                day));
    }

    /** A vote on the item; seats and attendees are the persons from 1 to N and to P. */
    public Sittings voted(int number, ProposalId proposal, VoteRecord vote) {
        return with(new VoteTaken(
                SITTING,
                councilId,
                number,
                proposal,
                Motion.ADOPT,
                List.of(),
                1,
                null,
                vote,
                Commissions.persons(1, vote.fullMembership()),
                Commissions.persons(1, vote.attendees()),
                List.of(),
                OFFICIANTS,
                null,
                day));
    }

    /** The k-th person may not vote on the item, being kin of whom it concerns. */
    public Sittings recused(int k, int number, ProposalId proposal) {
        return with(new MemberRecused(
                SITTING,
                number,
                proposal,
                Councils.person(k),
                RecusalGround.KINSHIP,
                1,
                law().ruleset().ref(),
                law().mustRecuse(1).steps(),
                day));
    }

    /** Lots are drawn on adopting the item, a secret vote of sixteen of 31 having been tied twice. */
    public Sittings drawn(int number, ProposalId proposal, Vote side) {
        Computation<VoteOutcome> outcome =
                law().outcomeByLot(Ballot.secret(VoteRequirement.DECISION, 31, 16, 8, 8, 0, 2), side);
        VoteRecord byLot = new VoteRecord(
                VotingMode.SECRET,
                31,
                16,
                8,
                8,
                0,
                null,
                List.of(),
                outcome.result(),
                law().ruleset().ref(),
                outcome.steps());
        return with(new LotsDrawn(
                SITTING,
                councilId,
                number,
                proposal,
                Motion.ADOPT,
                List.of(),
                null,
                side,
                Councils.person(4),
                byLot,
                OFFICIANTS,
                null,
                day));
    }

    /** An amendment to the text of the item is moved. */
    public Sittings moved(int number, ProposalId proposal, int amendment, TextChange text) {
        return with(new AmendmentMoved(SITTING, number, proposal, amendment, null, List.of(), text, day));
    }

    /** The item is adopted with the first amendment. */
    public Sittings adoptedWith(int number, ProposalId proposal, TextChange text, String result) {
        return with(new AmendmentsAdopted(
                SITTING,
                number,
                proposal,
                Motion.ADOPT_WITH_CHANGES,
                List.of(1),
                null,
                List.of(),
                null,
                List.of(text),
                result,
                day));
    }

    /** The item is put off. */
    public Sittings postponed(int number, ProposalId proposal, ItemPurpose purpose) {
        return with(new ItemPostponed(SITTING, number, proposal, purpose, day));
    }

    /** Ended. */
    public Sittings closed() {
        return with(new SittingClosed(SITTING, TIME.plusHours(3), day));
    }

    /** The k-th person signs the minutes. */
    public Sittings signed(int k, SignatoryCapacity capacity) {
        return with(new MinutesSigned(SITTING, Councils.person(k), capacity, day));
    }

    /** With one more event. */
    public Sittings with(SittingEvent event) {
        return new Sittings(
                councilId,
                municipalityId,
                day,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    /** The law of its day. */
    public Law law() {
        return law(municipalityId, day);
    }

    /** Where it stands. */
    public SittingStanding standing() {
        SittingStanding standing = SittingStanding.initial((SittingScheduled) events.getFirst());
        for (SittingEvent event : events.subList(1, events.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }

    /** The law of one of the two municipalities of {@link Municipalities} on a day. */
    public static Law law(MunicipalityId municipality, LocalDate day) {
        MunicipalityKind kind = municipality.equals(Municipalities.METROPOLITAN)
                ? MunicipalityKind.METROPOLITAN
                : MunicipalityKind.ORDINARY;
        return LawInForce.initial(kind).on(day);
    }

    /** The built-in ruleset of that name as events pin it. */
    public static RulesetRef ruleset(String id) {
        return Rulesets.builtIn().stream()
                .map(Ruleset::ref)
                .filter(ref -> ref.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A vote by show of hands on a decision, all others against, the chair for it. */
    public static VoteRecord accepted(Law law, int fullMembership, int attendees, int yes) {
        return vote(law, VoteRequirement.DECISION, fullMembership, attendees, yes);
    }

    /** A vote by show of hands that needs this majority, all others against, the chair for it. */
    public static VoteRecord vote(Law law, VoteRequirement requirement, int fullMembership, int attendees, int yes) {
        Computation<VoteOutcome> outcome = law.outcome(Ballot.open(
                VotingMode.SHOW_OF_HANDS, requirement, fullMembership, attendees, yes, attendees - yes, 0, Vote.YES));
        return new VoteRecord(
                VotingMode.SHOW_OF_HANDS,
                fullMembership,
                attendees,
                yes,
                attendees - yes,
                0,
                Vote.YES,
                List.of(),
                outcome.result(),
                law.ruleset().ref(),
                outcome.steps());
    }

    /** A tied secret vote of sixteen that came to this result. */
    public static VoteRecord tied(Law law, VoteResult result) {
        return new VoteRecord(
                VotingMode.SECRET,
                31,
                16,
                8,
                8,
                0,
                null,
                List.of(),
                new VoteOutcome(result, Unanimity.MAJORITY, 9),
                law.ruleset().ref(),
                List.of());
    }

    private List<Integer> itemNumbers() {
        return standing().agenda().stream()
                .map(SittingStanding.Line::itemNumber)
                .toList();
    }
}
