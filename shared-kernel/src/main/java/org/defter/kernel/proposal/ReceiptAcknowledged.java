package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * The civil authority's receipt was recorded; it has no veto (D06, D09).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param registryNumber number in the authority's registry
 * @param occurredOn day of the receipt
 */
@Revision("1")
public record ReceiptAcknowledged(ProposalId proposalId, int decision, String registryNumber, LocalDate occurredOn)
        implements ProposalEvent {}
