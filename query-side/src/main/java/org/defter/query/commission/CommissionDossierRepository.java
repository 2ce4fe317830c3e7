package org.defter.query.commission;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of commissions. */
interface CommissionDossierRepository extends DossierRepository<CommissionDossierEntry> {}
