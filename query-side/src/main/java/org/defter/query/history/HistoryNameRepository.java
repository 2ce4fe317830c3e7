package org.defter.query.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The names. */
interface HistoryNameRepository extends JpaRepository<HistoryNameEntry, HistoryNameEntry.Key> {

    /** All names these ever had, in the order they were given. */
    List<HistoryNameEntry> findByIdInOrderByPosition(Collection<UUID> ids);
}
