package org.defter.query.clocks;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The periods. */
interface ClockRepository extends JpaRepository<ClockEntry, Long>, JpaSpecificationExecutor<ClockEntry> {}
