package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;

/**
 * The term of the council ended while the proposal was with commissions: it is closed (A09). The next council decides only
 * on what is proposed to it anew.
 *
 * @param proposalId the proposal
 * @param councilId the council whose term ended
 * @param occurredOn last day of the term
 */
@Revision("1")
public record ProposalClosedWithTerm(ProposalId proposalId, CouncilId councilId, LocalDate occurredOn)
        implements ProposalEvent {}
