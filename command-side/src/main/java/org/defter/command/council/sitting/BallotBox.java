package org.defter.command.council.sitting;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.defter.command.Rejected;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;

/**
 * Counts a vote of the council, on whatever question, and lets the law compute what it comes to (B02, B05, B06, B07,
 * B10, D03). Every member present who is not recused votes yes, no or abstains, so the three add up to P.
 */
final class BallotBox {

    private BallotBox() {}

    /**
     * What makes one vote differ from another before it is counted.
     *
     * @param requirement the majority it needs
     * @param round 1 for the first vote, 2 when a tied secret vote is repeated
     * @param recused who may not vote on this question and is not in P (B10)
     */
    record Question(VoteRequirement requirement, int round, Set<PersonId> recused) {

        /** A question that everybody present may vote on, asked for the first time. */
        static Question to(VoteRequirement requirement) {
            return new Question(requirement, 1, Set.of());
        }
    }

    static VoteRecord count(Tally tally, Question question, Sitting.Open sitting, int fullMembership, Law law) {
        Set<PersonId> voters = voters(sitting, question.recused());
        PersonId chair = sitting.officiants().chair();
        if (!sitting.present().contains(chair)) {
            throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
        }
        if (question.recused().contains(chair)) {
            throw Rejected.because(SittingRejection.CHAIR_RECUSED, "person", chair);
        }
        checkNames(tally, voters, chair);
        if (tally.yes() < 0
                || tally.no() < 0
                || tally.abstain() < 0
                || (long) tally.yes() + tally.no() + tally.abstain() != voters.size()) {
            throw Rejected.because(
                    SittingRejection.VOTES_DO_NOT_ADD_UP,
                    "yes",
                    tally.yes(),
                    "no",
                    tally.no(),
                    "abstain",
                    tally.abstain(),
                    "attendees",
                    voters.size());
        }
        Vote chairVote = tally.chairVote();
        if (chairVote != null && tally.sides().getOrDefault(chairVote, 0) == 0) {
            throw Rejected.because(SittingRejection.CHAIR_VOTE_NOT_COUNTED, "chairVote", chairVote);
        }
        Computation<VoteOutcome> outcome = law.outcome(new Ballot(
                tally.mode(),
                question.requirement(),
                fullMembership,
                voters.size(),
                tally.yes(),
                tally.no(),
                tally.abstain(),
                chairVote,
                question.round()));
        return new VoteRecord(
                tally.mode(),
                fullMembership,
                voters.size(),
                tally.yes(),
                tally.no(),
                tally.abstain(),
                chairVote,
                tally.rollCall(),
                outcome.result(),
                law.ruleset().ref(),
                outcome.steps());
    }

    /** Who is in P: those present without the recused. */
    static Set<PersonId> voters(Sitting.Open sitting, Set<PersonId> recused) {
        Set<PersonId> voters = new LinkedHashSet<>(sitting.present());
        voters.removeAll(recused);
        return voters;
    }

    /** A secret vote has no names, not even the chair's, and a refusal repeats none. */
    private static void checkNames(Tally tally, Set<PersonId> voters, PersonId chair) {
        switch (tally.mode()) {
            case SECRET -> {
                if (!tally.rollCall().isEmpty() || tally.chairVote() != null) {
                    throw Rejected.because(SittingRejection.SECRET_VOTE_HAS_NO_NAMES);
                }
            }
            case SHOW_OF_HANDS -> {
                requireChairVote(tally);
                if (!tally.rollCall().isEmpty()) {
                    throw Rejected.because(SittingRejection.NAMES_WITHOUT_ROLL_CALL);
                }
            }
            case ROLL_CALL -> {
                requireChairVote(tally);
                checkRollCall(tally, voters, chair);
            }
        }
    }

    private static void requireChairVote(Tally tally) {
        if (tally.chairVote() == null) {
            throw Rejected.because(SittingRejection.CHAIR_VOTE_MISSING);
        }
    }

    private static void checkRollCall(Tally tally, Set<PersonId> voters, PersonId chair) {
        Map<PersonId, Vote> named = new HashMap<>();
        Map<Vote, Integer> counted = new EnumMap<>(Map.of(Vote.YES, 0, Vote.NO, 0, Vote.ABSTAIN, 0));
        for (NamedVote vote : tally.rollCall()) {
            named.put(vote.personId(), vote.vote());
            counted.merge(vote.vote(), 1, Integer::sum);
        }
        if (named.size() != tally.rollCall().size() || !named.keySet().equals(voters)) {
            throw Rejected.because(
                    SittingRejection.ROLL_CALL_INCOMPLETE, "named", named.size(), "attendees", voters.size());
        }
        if (!counted.equals(tally.sides()) || named.get(chair) != tally.chairVote()) {
            throw Rejected.because(SittingRejection.COUNTS_DIFFER_FROM_NAMES);
        }
    }
}
