package org.defter.query.proposal;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of proposals. */
interface ProposalDossierRepository extends DossierRepository<ProposalDossierEntry> {}
