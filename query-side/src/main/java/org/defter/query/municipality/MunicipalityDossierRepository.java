package org.defter.query.municipality;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of municipalities. */
interface MunicipalityDossierRepository extends DossierRepository<MunicipalityDossierEntry> {}
