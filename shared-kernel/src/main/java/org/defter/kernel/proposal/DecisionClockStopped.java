package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;

/**
 * What a period waited for happened.
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param clock the period
 * @param occurredOn day it stopped
 */
@Revision("1")
public record DecisionClockStopped(ProposalId proposalId, int decision, Clock clock, LocalDate occurredOn)
        implements ProposalEvent {}
