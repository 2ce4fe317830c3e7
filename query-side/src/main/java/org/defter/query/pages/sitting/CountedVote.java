package org.defter.query.pages.sitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.query.pages.council.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it is being counted, before it is recorded: whether it adds up, and what the law makes of it (B02, B05, B06, B07,
 * D03). The same computation is done again when it is recorded.
 *
 * @param motion what is voted on
 * @param mode how
 * @param members N
 * @param voters who is in P: the members present who are not recused
 * @param chair who chairs
 * @param round 1, or 2 when a tied secret vote is repeated
 * @param yes votes for
 * @param no votes against
 * @param abstain abstentions
 * @param chairVote how the chair voted; none if it is not said, or the vote is secret
 * @param rollCall the vote of each person in a roll call
 */
record CountedVote(
        Motion motion,
        VotingMode mode,
        int members,
        Set<String> voters,
        String chair,
        int round,
        int yes,
        int no,
        int abstain,
        @Nullable Vote chairVote,
        Map<String, Vote> rollCall) {

    CountedVote {
        voters = Set.copyOf(voters);
        rollCall = Map.copyOf(rollCall);
    }

    /**
     * A roll call, counted from its names.
     *
     * @param rollCall the vote of each person
     */
    static CountedVote byNames(
            Motion motion, int members, Set<String> voters, String chair, Map<String, Vote> rollCall) {
        Map<Vote, Integer> sides = new HashMap<>();
        rollCall.values().forEach(vote -> sides.merge(vote, 1, Integer::sum));
        return new CountedVote(
                motion,
                VotingMode.ROLL_CALL,
                members,
                voters,
                chair,
                1,
                sides.getOrDefault(Vote.YES, 0),
                sides.getOrDefault(Vote.NO, 0),
                sides.getOrDefault(Vote.ABSTAIN, 0),
                rollCall.get(chair),
                rollCall);
    }

    /** What keeps it from being recorded as it stands; nothing if it adds up. */
    List<WhyNot> flaws() {
        List<WhyNot> flaws = new ArrayList<>();
        if (voters.isEmpty()) {
            flaws.add(WhyNot.of("council.flaw.nobody", "B01"));
            return flaws;
        }
        if (!voters.contains(chair)) {
            flaws.add(WhyNot.of("council.flaw.chairAway", "B10"));
        }
        if (yes < 0 || no < 0 || abstain < 0) {
            flaws.add(WhyNot.of("council.flaw.negative", "B07"));
        } else if (cast() < voters.size()) {
            flaws.add(new WhyNot("council.flaw.tooFew", "B07", Long.toString(voters.size() - cast())));
        } else if (cast() > voters.size()) {
            flaws.add(new WhyNot("council.flaw.tooMany", "B07", Long.toString(cast() - voters.size())));
        }
        switch (mode) {
            case SECRET -> {
                if (chairVote != null) {
                    flaws.add(WhyNot.of("council.flaw.secret", "B06"));
                }
            }
            case SHOW_OF_HANDS -> openVote(flaws);
            case ROLL_CALL -> {
                if (!new LinkedHashSet<>(rollCall.keySet()).equals(voters)) {
                    flaws.add(WhyNot.of("council.flaw.names", "B06"));
                }
                openVote(flaws);
            }
        }
        return flaws;
    }

    private void openVote(List<WhyNot> flaws) {
        if (chairVote == null) {
            flaws.add(WhyNot.of("council.flaw.chairVote", "B05"));
        } else if (side(chairVote) == 0) {
            flaws.add(WhyNot.of("council.flaw.chairNotCounted", "B05"));
        }
        if (round > 1) {
            flaws.add(WhyNot.of("council.flaw.repeatSecret", "B05"));
        }
    }

    private long cast() {
        return (long) yes + no + abstain;
    }

    private int side(Vote vote) {
        return switch (vote) {
            case YES -> yes;
            case NO -> no;
            case ABSTAIN -> abstain;
        };
    }

    /** Yes votes it needs: what the law says before anybody has voted; nothing while nobody can. */
    Optional<Computation<Integer>> needed(Law law) {
        if (voters.isEmpty()) {
            return Optional.empty();
        }
        return switch (motion.requirement()) {
            case DECISION -> Optional.of(law.decisionThreshold(members, voters.size()));
            case MAJORITY_OF_ATTENDEES -> Optional.of(law.majorityOfAttendees(voters.size()));
            case INSISTENCE -> Optional.of(law.insistenceThreshold(members));
        };
    }

    /** What the law makes of it; nothing while it does not add up. */
    Optional<Computation<VoteOutcome>> outcome(Law law) {
        if (!flaws().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(law.outcome(
                new Ballot(mode, motion.requirement(), members, voters.size(), yes, no, abstain, chairVote, round)));
    }
}
