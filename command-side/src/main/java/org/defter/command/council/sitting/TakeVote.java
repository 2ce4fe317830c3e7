package org.defter.command.council.sitting;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.jspecify.annotations.Nullable;

/**
 * Record the votes on an item; the outcome is computed (B02, B05, B07).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param mode show of hands or roll call
 * @param yes votes for; in a roll call as counted from the names
 * @param no votes against
 * @param abstain abstentions
 * @param chairVote how the chair voted (B05)
 * @param rollCall each member's vote in a roll call; empty otherwise
 * @param decisionNumber number of a decision of the past; none = the next
 */
public record TakeVote(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        VotingMode mode,
        int yes,
        int no,
        int abstain,
        Vote chairVote,
        List<NamedVote> rollCall,
        @Nullable Integer decisionNumber)
        implements SittingCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public TakeVote {
        rollCall = List.copyOf(rollCall);
    }
}
