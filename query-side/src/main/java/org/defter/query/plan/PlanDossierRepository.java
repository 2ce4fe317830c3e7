package org.defter.query.plan;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of plans. */
interface PlanDossierRepository extends DossierRepository<PlanDossierEntry> {}
