package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;

/**
 * A period of the decision began.
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param clock the period with its last day
 * @param retrospective whether the last day had already passed when this was recorded; then the next act decides
 * @param occurredOn day the period began
 */
@Revision("1")
public record DecisionClockStarted(
        ProposalId proposalId, int decision, Clock clock, boolean retrospective, LocalDate occurredOn)
        implements ProposalEvent {}
