package org.defter.query.proposal;

import org.defter.kernel.id.ProposalId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a proposal.
 *
 * @param proposalId the proposal
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindProposalDossier(ProposalId proposalId, Audience audience, Moment moment) {}
