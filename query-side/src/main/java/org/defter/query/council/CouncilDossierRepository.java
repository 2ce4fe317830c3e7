package org.defter.query.council;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of councils. */
interface CouncilDossierRepository extends DossierRepository<CouncilDossierEntry> {}
