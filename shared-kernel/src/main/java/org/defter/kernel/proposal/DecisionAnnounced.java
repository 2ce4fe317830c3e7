package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * A summary was announced to the public (D08).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param medium where it was announced
 * @param late whether the period had run out
 * @param occurredOn day of the announcement
 */
@Revision("1")
public record DecisionAnnounced(ProposalId proposalId, int decision, String medium, boolean late, LocalDate occurredOn)
        implements ProposalEvent {}
