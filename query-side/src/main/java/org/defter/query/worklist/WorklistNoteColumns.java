package org.defter.query.worklist;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.Serializable;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.batch.DeferredRow;
import org.jspecify.annotations.Nullable;

/** What a note of the worklist says, today or at a moment of the past. */
@MappedSuperclass
abstract class WorklistNoteColumns implements DeferredRow {

    @Id
    String kind = "";

    @Id
    String id = "";

    String note = "";

    @Transient
    private @Nullable WorklistNote said;

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
