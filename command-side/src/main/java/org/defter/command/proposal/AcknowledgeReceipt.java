package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Record the civil authority's receipt (D06).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param registryNumber number in its registry
 * @param occurredOn day it happened; none = today
 */
public record AcknowledgeReceipt(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String registryNumber,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
