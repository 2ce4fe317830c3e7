package org.defter.query.review;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of reviews. */
interface ReviewDossierRepository extends DossierRepository<ReviewDossierEntry> {}
