package org.defter.command.council.sitting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a member may not vote on an item (B10).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param personId the member
 * @param ground why
 * @param degree the degree of kinship; none where the matter is the member's own
 */
public record Recuse(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        PersonId personId,
        RecusalGround ground,
        @Nullable Integer degree)
        implements SittingCommand {}
