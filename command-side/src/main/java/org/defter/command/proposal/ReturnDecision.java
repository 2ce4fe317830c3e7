package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Return the decision to the council (D01).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param reasons why the mayor holds it unlawful
 * @param occurredOn day it happened; none = today
 */
public record ReturnDecision(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reasons,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
