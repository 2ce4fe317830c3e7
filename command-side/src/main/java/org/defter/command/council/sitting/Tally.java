package org.defter.command.council.sitting;

import java.util.List;
import java.util.Map;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.jspecify.annotations.Nullable;

/**
 * A vote as the clerks counted it.
 *
 * @param mode show of hands, roll call or secret (B06)
 * @param yes votes for; in a roll call as counted from the names
 * @param no votes against
 * @param abstain abstentions
 * @param chairVote how the chair voted; recorded in every open vote and never in a secret one (B05, B06)
 * @param rollCall each member's vote in a roll call; empty otherwise
 */
public record Tally(
        VotingMode mode,
        int yes,
        int no,
        int abstain,
        @Nullable Vote chairVote,
        List<NamedVote> rollCall) {
    /** Copies the list, so that the record cannot change afterwards. */
    public Tally {
        rollCall = List.copyOf(rollCall);
    }

    /** The counts by side. */
    Map<Vote, Integer> sides() {
        return Map.of(Vote.YES, yes, Vote.NO, no, Vote.ABSTAIN, abstain);
    }
}
