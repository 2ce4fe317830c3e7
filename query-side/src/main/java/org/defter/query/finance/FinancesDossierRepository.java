package org.defter.query.finance;

import java.util.List;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierRepository;

/** The rows of the years. */
interface FinancesDossierRepository extends DossierRepository<FinancesDossierEntry> {

    /** The years of a municipality, the earliest first. */
    List<FinancesDossierEntry> findByMunicipalityIdOrderByYear(UUID municipalityId);
}
