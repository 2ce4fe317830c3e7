package org.defter.query.worklist;

import org.springframework.data.jpa.repository.JpaRepository;

/** The notes. */
interface WorklistNoteRepository extends JpaRepository<WorklistNoteEntry, WorklistNoteColumns.Key> {}
