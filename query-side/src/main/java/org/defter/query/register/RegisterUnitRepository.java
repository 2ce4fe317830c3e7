package org.defter.query.register;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The units. */
interface RegisterUnitRepository extends JpaRepository<RegisterUnitEntry, UUID> {}
