package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * The decision became final (D03).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param cause why
 * @param occurredOn day it became final
 */
@Revision("1")
public record DecisionFinalised(ProposalId proposalId, int decision, FinalityCause cause, LocalDate occurredOn)
        implements ProposalEvent {}
