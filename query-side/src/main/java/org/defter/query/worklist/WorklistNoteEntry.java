package org.defter.query.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One note of the worklist's memory. */
@Entity
@Table(name = "worklist_note")
@IdClass(WorklistNoteColumns.Key.class)
class WorklistNoteEntry extends WorklistNoteColumns {

    /** For the persistence provider. */
    protected WorklistNoteEntry() {}

    WorklistNoteEntry(Key key) {
        this.kind = key.kind();
        this.id = key.id();
    }
}
