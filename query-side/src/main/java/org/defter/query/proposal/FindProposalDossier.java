package org.defter.query.proposal;

import org.defter.kernel.id.ProposalId;
import org.defter.query.platform.Audience;

/**
 * Everything about a proposal.
 *
 * @param proposalId the proposal
 * @param audience who reads
 */
public record FindProposalDossier(ProposalId proposalId, Audience audience) {}
