package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.LawChange;

/**
 * Count the running periods of the latest decision again after a change of the law in force.
 *
 * @param proposalId the proposal
 * @param cause what changed
 * @param changedOn day of the change
 */
public record ExtendDecisionClocks(
        @TargetAggregateIdentifier ProposalId proposalId, LawChange cause, LocalDate changedOn)
        implements ProposalCommand {}
