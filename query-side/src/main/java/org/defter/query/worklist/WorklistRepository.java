package org.defter.query.worklist;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The tasks. */
interface WorklistRepository extends JpaRepository<WorklistEntry, String>, JpaSpecificationExecutor<WorklistEntry> {

    /** The open tasks below a path. */
    List<WorklistEntry> findByKeyStartingWithAndDoneOnIsNull(String path);
}
