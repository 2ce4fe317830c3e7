package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * The text went to the civil authority (D06).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param authority the civil authority, for instance the governor's office
 * @param late whether the period had run out; late sending stays possible
 * @param occurredOn day of the dispatch
 */
@Revision("1")
public record DecisionSent(ProposalId proposalId, int decision, String authority, boolean late, LocalDate occurredOn)
        implements ProposalEvent {}
