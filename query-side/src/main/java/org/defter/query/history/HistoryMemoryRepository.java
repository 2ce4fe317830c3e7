package org.defter.query.history;

import org.springframework.data.jpa.repository.JpaRepository;

/** What each place held last. */
interface HistoryMemoryRepository extends JpaRepository<HistoryMemoryEntry, String> {}
