package org.defter.query.sitting;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of sittings. */
interface SittingDossierRepository extends DossierRepository<SittingDossierEntry> {}
