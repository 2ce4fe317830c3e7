package org.defter.command.council.sitting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.Vote;
import org.jspecify.annotations.Nullable;

/**
 * Record the lot drawn after a secret vote was tied twice; the outcome is computed (B05).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param drawn the side that was drawn
 * @param drawnBy who drew it
 * @param sentTo where the item goes if sending it back is accepted; none = to the commissions it was with
 * @param decisionNumber number of a decision of the past; none = that given with the vote, else the next
 */
public record DrawLots(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        Vote drawn,
        PersonId drawnBy,
        @Nullable Destination sentTo,
        @Nullable Integer decisionNumber)
        implements SittingCommand {}
