package org.defter.query.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.batch.DeferredRow;
import org.jspecify.annotations.Nullable;

/** One note of the worklist's memory. */
@Entity
@Table(name = "worklist_note")
@IdClass(WorklistNoteEntry.Key.class)
class WorklistNoteEntry implements DeferredRow {

    @Id
    String kind = "";

    @Id
    String id = "";

    String note = "";

    @Transient
    private @Nullable WorklistNote said;

    /** For the persistence provider. */
    protected WorklistNoteEntry() {}

    WorklistNoteEntry(Key key) {
        this.kind = key.kind();
        this.id = key.id();
    }

    Key key() {
        return new Key(kind, id);
    }

    /** What it says; read once. */
    WorklistNote said(Class<? extends WorklistNote> as) {
        if (said == null) {
            said = DefterJson.mapper().readValue(note, as);
        }
        return said;
    }

    /** Has it say something else; written down when the row is. */
    void say(WorklistNote next) {
        said = next;
    }

    @Override
    public void settle() {
        if (said != null) {
            note = DefterJson.mapper().writeValueAsString(said);
        }
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
