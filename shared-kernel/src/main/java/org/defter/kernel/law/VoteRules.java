package org.defter.kernel.law;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;

/** Outcome of a vote (B02, B05, B07, D03). */
final class VoteRules {

    private VoteRules() {}

    static Computation<VoteOutcome> outcome(Ruleset law, Ballot ballot) {
        Computation<Integer> needed = threshold(law, ballot);
        int threshold = needed.result();
        if (tied(law, ballot)) {
            return tie(law, ballot, needed);
        }
        boolean accepted = ballot.yes() >= threshold;
        Explanation compared = Explanation.of(
                rule(ballot.requirement()),
                "yesVotes",
                "y ≥ t",
                accepted ? VoteResult.ACCEPTED : VoteResult.REJECTED,
                "y",
                ballot.yes(),
                "no",
                ballot.no(),
                "abstain",
                ballot.abstain(),
                "t",
                threshold);
        return concluded(law, ballot, needed.steps(), compared, accepted, threshold);
    }

    static Computation<VoteOutcome> outcomeByLot(Ruleset law, Ballot ballot, Vote drawn) {
        Computation<VoteOutcome> voted = outcome(law, ballot);
        if (voted.result().result() != VoteResult.TIE_LOTS) {
            throw new IllegalArgumentException(
                    "lots are not due: the ballot is " + voted.result().result());
        }
        boolean yesDrawn = switch (drawn) {
            case YES -> true;
            case NO -> false;
            case ABSTAIN -> throw new IllegalArgumentException("an abstention cannot be drawn");
        };
        int least = tieMinimum(law, ballot);
        boolean accepted = yesDrawn && ballot.yes() >= least;
        Explanation lot = Explanation.of(
                "B05",
                "lotDrawn",
                "y ≥ ⌈N/" + law.whole(RulesetKey.TIE_MEMBERS_DIVISOR) + "⌉",
                accepted ? VoteResult.ACCEPTED : VoteResult.REJECTED,
                "drawn",
                drawn,
                "y",
                ballot.yes(),
                "least",
                least);
        return concluded(
                law, ballot, voted.steps(), lot, accepted, voted.result().threshold());
    }

    private static Computation<Integer> threshold(Ruleset law, Ballot ballot) {
        int present = law.flag(RulesetKey.ABSTAINERS_COUNT_AS_PRESENT)
                ? ballot.present()
                : ballot.present() - ballot.abstain();
        return switch (ballot.requirement()) {
            case DECISION -> QuorumRules.decisionThreshold(law, ballot.members(), present);
            case MAJORITY_OF_ATTENDEES -> QuorumRules.majorityOfAttendees(law, present);
            case INSISTENCE -> QuorumRules.insistenceThreshold(law, ballot.members());
        };
    }

    private static String rule(VoteRequirement requirement) {
        return switch (requirement) {
            case DECISION, MAJORITY_OF_ATTENDEES -> "B02";
            case INSISTENCE -> "D03";
        };
    }

    private static boolean tied(Ruleset law, Ballot ballot) {
        if (ballot.yes() != ballot.no()) {
            return false;
        }
        boolean ruleHolds = switch (ballot.requirement()) {
            case DECISION -> true;
            case MAJORITY_OF_ATTENDEES -> law.flag(RulesetKey.TIE_RULE_FOR_ATTENDEES);
            case INSISTENCE -> false;
        };
        return ruleHolds && (!ballot.mode().open() || law.flag(RulesetKey.CHAIR_BREAKS_TIE));
    }

    private static Computation<VoteOutcome> tie(Ruleset law, Ballot ballot, Computation<Integer> needed) {
        Vote chair = ballot.chairVote();
        if (chair == null) {
            return secretTie(law, ballot, needed);
        }
        int divisor = law.whole(RulesetKey.TIE_MEMBERS_DIVISOR);
        int least = tieMinimum(law, ballot);
        boolean forIt = switch (chair) {
            case YES -> true;
            case NO -> false;
            case ABSTAIN -> !law.flag(RulesetKey.ABSTAINING_CHAIR_REJECTS);
        };
        boolean accepted = forIt && ballot.yes() >= least;
        Explanation step = Explanation.of(
                "B05",
                "openTie",
                "chair = yes ∧ y ≥ ⌈N/" + divisor + "⌉",
                accepted ? VoteResult.ACCEPTED : VoteResult.REJECTED,
                "y",
                ballot.yes(),
                "chair",
                chair,
                "least",
                least);
        return concluded(law, ballot, needed.steps(), step, accepted, needed.result());
    }

    private static Computation<VoteOutcome> secretTie(Ruleset law, Ballot ballot, Computation<Integer> needed) {
        int repeats = law.whole(RulesetKey.SECRET_TIE_REPEATS);
        VoteResult result = ballot.round() <= repeats ? VoteResult.TIE_REPEAT : VoteResult.TIE_LOTS;
        Explanation step = Explanation.of(
                "B05",
                "secretTie",
                "round ≤ repeats",
                result,
                "y",
                ballot.yes(),
                "round",
                ballot.round(),
                "repeats",
                repeats);
        return Computation.after(needed.steps(), new VoteOutcome(result, Unanimity.MAJORITY, needed.result()), step);
    }

    private static int tieMinimum(Ruleset law, Ballot ballot) {
        return QuorumRules.ceilDiv(ballot.members(), law.whole(RulesetKey.TIE_MEMBERS_DIVISOR));
    }

    /** Adds the deciding step and how the majority is named; an attendee who cast no vote counts as abstaining. */
    private static Computation<VoteOutcome> concluded(
            Ruleset law,
            Ballot ballot,
            List<Explanation> before,
            Explanation deciding,
            boolean accepted,
            int threshold) {
        int against = accepted ? ballot.no() : ballot.yes();
        int silent = ballot.present() - ballot.yes() - ballot.no();
        boolean unanimous = against == 0
                && ballot.yes() + ballot.no() > 0
                && (silent == 0 || !law.flag(RulesetKey.ABSTENTION_BREAKS_UNANIMITY));
        Unanimity unanimity = unanimous ? Unanimity.UNANIMOUS : Unanimity.MAJORITY;
        Explanation named = Explanation.of(
                "B07", "unanimity", "against = 0 ∧ silent = 0", unanimity, "against", against, "silent", silent);
        List<Explanation> steps = new ArrayList<>(before);
        steps.add(deciding);
        steps.add(named);
        VoteResult result = accepted ? VoteResult.ACCEPTED : VoteResult.REJECTED;
        return new Computation<>(new VoteOutcome(result, unanimity, threshold), steps);
    }
}
