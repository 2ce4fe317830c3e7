package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;

/**
 * A delivery recorded while the period ran started it anew (D02).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param clock the period with its new last day
 * @param retrospective whether the new last day had already passed when this was recorded
 * @param occurredOn day of the delivery
 */
@Revision("1")
public record DecisionClockRestarted(
        ProposalId proposalId, int decision, Clock clock, boolean retrospective, LocalDate occurredOn)
        implements ProposalEvent {}
