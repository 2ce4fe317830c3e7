package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Withdraw the proposal before it is decided.
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record WithdrawProposal(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
