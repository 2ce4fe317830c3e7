package org.defter.query.clocks;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What the streams with periods are called. */
interface ClockSubjectRepository extends JpaRepository<ClockSubjectEntry, UUID> {}
