package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Take note that the proposal of an item was withdrawn.
 *
 * @param sittingId the sitting whose agenda it is on
 * @param proposalId the proposal
 * @param reason why it was withdrawn
 * @param occurredOn day of the withdrawal
 */
public record WithdrawItem(
        @TargetAggregateIdentifier SittingId sittingId, ProposalId proposalId, String reason, LocalDate occurredOn)
        implements SittingCommand {}
