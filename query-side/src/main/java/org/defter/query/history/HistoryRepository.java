package org.defter.query.history;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The events. */
interface HistoryRepository extends JpaRepository<HistoryEntry, Long>, JpaSpecificationExecutor<HistoryEntry> {

    /** Whether the stream has any event in this list. */
    boolean existsByStreamIdAndStreamType(UUID streamId, String streamType);
}
