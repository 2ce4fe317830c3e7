package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a summary was announced (D08).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param medium where
 * @param occurredOn day it happened; none = today
 */
public record AnnounceDecision(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String medium,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
