package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;

/**
 * One of the three signed the decision (B08).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param personId who signed
 * @param capacity as chair or clerk
 * @param occurredOn day of the signature
 */
@Revision("1")
public record DecisionSigned(
        ProposalId proposalId, int decision, PersonId personId, SignatoryCapacity capacity, LocalDate occurredOn)
        implements ProposalEvent {}
