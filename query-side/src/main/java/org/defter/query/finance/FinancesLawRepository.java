package org.defter.query.finance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The laws of the municipalities. */
interface FinancesLawRepository extends JpaRepository<FinancesLawEntry, UUID> {}
