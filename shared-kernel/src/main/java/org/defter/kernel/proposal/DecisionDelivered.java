package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * The signed text reached the mayor (D02).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param occurredOn day of the delivery
 */
@Revision("1")
public record DecisionDelivered(ProposalId proposalId, int decision, LocalDate occurredOn) implements ProposalEvent {}
