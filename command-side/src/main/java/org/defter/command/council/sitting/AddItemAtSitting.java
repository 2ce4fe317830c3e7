package org.defter.command.council.sitting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Add an item to the agenda of an open sitting by a vote (A06).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber number on the agenda
 * @param proposalId the proposal
 * @param tally the vote
 */
public record AddItemAtSitting(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        ProposalId proposalId,
        Tally tally)
        implements SittingCommand {}
