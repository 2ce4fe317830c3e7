package org.defter.command.council.sitting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Have the council vote on deciding an item without a commission (A05).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param tally the vote
 */
public record WaiveCommission(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        Tally tally)
        implements SittingCommand {}
