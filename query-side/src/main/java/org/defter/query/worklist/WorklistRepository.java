package org.defter.query.worklist;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The tasks. */
interface WorklistRepository extends JpaRepository<WorklistEntry, String>, JpaSpecificationExecutor<WorklistEntry> {}
