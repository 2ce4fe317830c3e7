package org.defter.query.agenda;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The commissions. */
interface AgendaCommissionRepository extends JpaRepository<AgendaCommissionEntry, UUID> {}
