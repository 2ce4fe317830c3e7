package org.defter.command.council.sitting;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
 * Counts an open vote and lets the law compute what it comes to (B02, B05, B06, B07). Every member present votes yes, no
 * or abstains, so the three add up to P.
 */
final class BallotBox {

    private BallotBox() {}

    static VoteRecord count(TakeVote c, Sitting.Open sitting, int fullMembership, Law law) {
        int attendees = sitting.present().size();
        checkNames(c, sitting);
        if (c.yes() < 0 || c.no() < 0 || c.abstain() < 0 || (long) c.yes() + c.no() + c.abstain() != attendees) {
            throw Rejected.because(
                    SittingRejection.VOTES_DO_NOT_ADD_UP,
                    "yes",
                    c.yes(),
                    "no",
                    c.no(),
                    "abstain",
                    c.abstain(),
                    "attendees",
                    attendees);
        }
        if (votes(c).getOrDefault(c.chairVote(), 0) == 0) {
            throw Rejected.because(SittingRejection.CHAIR_VOTE_NOT_COUNTED, "chairVote", c.chairVote());
        }
        Computation<VoteOutcome> outcome = law.outcome(Ballot.open(
                c.mode(),
                VoteRequirement.DECISION,
                fullMembership,
                attendees,
                c.yes(),
                c.no(),
                c.abstain(),
                c.chairVote()));
        return new VoteRecord(
                c.mode(),
                fullMembership,
                attendees,
                c.yes(),
                c.no(),
                c.abstain(),
                c.chairVote(),
                c.rollCall(),
                outcome.result(),
                law.ruleset().ref(),
                outcome.steps());
    }

    private static void checkNames(TakeVote c, Sitting.Open sitting) {
        switch (c.mode()) {
            case SECRET -> throw Rejected.because(SittingRejection.MODE_NOT_OPEN);
            case SHOW_OF_HANDS -> {
                if (!c.rollCall().isEmpty()) {
                    throw Rejected.because(SittingRejection.NAMES_WITHOUT_ROLL_CALL);
                }
            }
            case ROLL_CALL -> checkRollCall(c, sitting);
        }
    }

    private static void checkRollCall(TakeVote c, Sitting.Open sitting) {
        Map<PersonId, Vote> named = new HashMap<>();
        Map<Vote, Integer> counted = new EnumMap<>(Map.of(Vote.YES, 0, Vote.NO, 0, Vote.ABSTAIN, 0));
        for (NamedVote vote : c.rollCall()) {
            named.put(vote.personId(), vote.vote());
            counted.merge(vote.vote(), 1, Integer::sum);
        }
        if (named.size() != c.rollCall().size() || !named.keySet().equals(sitting.present())) {
            throw Rejected.because(
                    SittingRejection.ROLL_CALL_INCOMPLETE,
                    "named",
                    named.size(),
                    "attendees",
                    sitting.present().size());
        }
        if (!counted.equals(votes(c)) || named.get(sitting.officiants().chair()) != c.chairVote()) {
            throw Rejected.because(SittingRejection.COUNTS_DIFFER_FROM_NAMES);
        }
    }

    private static Map<Vote, Integer> votes(TakeVote c) {
        return Map.of(Vote.YES, c.yes(), Vote.NO, c.no(), Vote.ABSTAIN, c.abstain());
    }
}
