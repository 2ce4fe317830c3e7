package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The votes the decisions of a proposal stand on: that which adopted one, or that which insisted on it (D03).
 *
 * @param votes the votes, by the number of the decision within the proposal
 */
public record DecisionVotes(Map<Integer, Vote> votes) {

    /** Copies the votes. */
    public DecisionVotes {
        votes = Map.copyOf(votes);
    }

    /**
     * The vote a decision stands on.
     *
     * @param decidedOn the day the council decided, insisted on later or not
     * @param yes yes votes
     * @param fullMembership N of the day of the vote
     */
    public record Vote(LocalDate decidedOn, int yes, int fullMembership) {}

    /** The votes of a proposal that was just drafted: none. */
    public static DecisionVotes initial(ProposalDrafted e) {
        return new DecisionVotes(Map.of());
    }

    /** The votes after one more event; only a vote on a decision adds one. */
    public DecisionVotes evolve(ProposalEvent event) {
        if (event instanceof DecisionRecorded e) {
            return with(
                    e.decision(),
                    new Vote(e.occurredOn(), e.vote().yes(), e.vote().fullMembership()));
        }
        if (event instanceof DecisionInsisted e) {
            LocalDate decidedOn = of(e.decision()).map(Vote::decidedOn).orElse(e.occurredOn());
            return with(
                    e.decision(), new Vote(decidedOn, e.vote().yes(), e.vote().fullMembership()));
        }
        return this;
    }

    /** The vote of a decision. */
    public Optional<Vote> of(int decision) {
        return Optional.ofNullable(votes.get(decision));
    }

    private DecisionVotes with(int decision, Vote vote) {
        Map<Integer, Vote> all = new HashMap<>(votes);
        all.put(decision, vote);
        return new DecisionVotes(all);
    }
}
