package org.defter.command.council.sitting;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Record the votes on an item; the outcome is computed (B02, B05, B07, D03).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param motion what was voted on
 * @param amendments numbers of the amendments it is about; with changes none = those accepted
 * @param tally the counts
 * @param sentTo where the item goes if sending it back is accepted; none = to the commissions it was with
 * @param decisionNumber number of a decision of the past; none = the next
 */
public record TakeVote(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        Motion motion,
        List<Integer> amendments,
        Tally tally,
        @Nullable Destination sentTo,
        @Nullable Integer decisionNumber)
        implements SittingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public TakeVote {
        amendments = List.copyOf(amendments);
    }
}
