package org.defter.query.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.defter.kernel.serialization.DefterJson;
import org.springframework.stereotype.Component;

/** The worklist's notes as its table has them, for those who read it. */
@Component
class WorklistNotes {

    private final WorklistNoteRepository rows;

    WorklistNotes(WorklistNoteRepository rows) {
        this.rows = rows;
    }

    /** The note, if there is one. */
    <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
        return rows.findById(WorklistNoteEntry.Key.of(kind, id))
                .map(row -> DefterJson.mapper().readValue(row.note, kind));
    }

    /** The names of those that have one, by identifier. */
    Map<String, String> names(Collection<String> ids) {
        return rows
                .findAllById(ids.stream()
                        .distinct()
                        .map(id -> WorklistNoteEntry.Key.of(WorklistNote.Name.class, id))
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        row -> row.id,
                        row -> DefterJson.mapper()
                                .readValue(row.note, WorklistNote.Name.class)
                                .name()));
    }

    void clear() {
        rows.deleteAllInBatch();
    }
}
