package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;

/**
 * A period of the decision ended by its time.
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param clock the period
 * @param occurredOn last day of the period
 */
@Revision("1")
public record DecisionClockRanOut(ProposalId proposalId, int decision, Clock clock, LocalDate occurredOn)
        implements ProposalEvent {}
