package org.defter.query.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One note of the worklist's memory. */
@Entity
@Table(name = "worklist_note")
@IdClass(WorklistNoteEntry.Key.class)
class WorklistNoteEntry {

    @Id
    String kind = "";

    @Id
    String id = "";

    String note = "";

    /** For the persistence provider. */
    protected WorklistNoteEntry() {}

    WorklistNoteEntry(Key key, String note) {
        this.kind = key.kind();
        this.id = key.id();
        this.note = note;
    }

    /**
     * Which note.
     *
     * @param kind kind of note
     * @param id what it is about
     */
    record Key(String kind, String id) implements Serializable {

        static Key of(Class<?> kind, String id) {
            return new Key(kind.getSimpleName(), id);
        }
    }
}
