package org.defter.kernel.council.sitting;

import java.util.List;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VotingMode;
import org.jspecify.annotations.Nullable;

/**
 * A vote with everything needed to compute its outcome again, under the ruleset of its day.
 *
 * @param mode show of hands or roll call
 * @param fullMembership N, statutory full membership
 * @param attendees P, attendees at the moment of the vote, abstainers included
 * @param yes votes for
 * @param no votes against
 * @param abstain abstentions
 * @param chairVote how the chair voted; none only in a secret vote (B05, B06)
 * @param rollCall each member's vote in a roll call; empty otherwise
 * @param outcome accepted or rejected as computed, unanimity (B07) and the threshold
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 */
public record VoteRecord(
        VotingMode mode,
        int fullMembership,
        int attendees,
        int yes,
        int no,
        int abstain,
        @Nullable Vote chairVote,
        List<NamedVote> rollCall,
        VoteOutcome outcome,
        RulesetRef ruleset,
        List<Explanation> explanation) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public VoteRecord {
        rollCall = List.copyOf(rollCall);
        explanation = List.copyOf(explanation);
    }
}
