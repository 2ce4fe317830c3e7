package org.defter.query.agenda;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The sittings. */
interface AgendaRepository extends JpaRepository<AgendaEntry, UUID>, JpaSpecificationExecutor<AgendaEntry> {}
