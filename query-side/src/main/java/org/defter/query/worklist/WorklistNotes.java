package org.defter.query.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.past.PastLists;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The worklist's notes as its table has them, for those who read it. */
@Component
class WorklistNotes {

    private final WorklistNoteRepository rows;
    private final PastLists past;

    WorklistNotes(WorklistNoteRepository rows, PastLists past) {
        this.rows = rows;
        this.past = past;
    }

    /** The note, if there is one. */
    <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
        return rows.findById(WorklistNoteColumns.Key.of(kind, id))
                .map(row -> DefterJson.mapper().readValue(row.note, kind));
    }

    /** The names of those that have one, by identifier. */
    Map<String, String> names(Collection<String> ids) {
        return names(rows.findAllById(ids.stream()
                .distinct()
                .map(id -> WorklistNoteColumns.Key.of(WorklistNote.Name.class, id))
                .toList()));
    }

    /** The names of the office holders behind accounts, by account; those that are tied to nobody are absent. */
    Map<UUID, String> holders(Collection<UUID> accounts) {
        Map<UUID, String> persons = new HashMap<>();
        rows.findAllById(accounts.stream()
                        .distinct()
                        .map(id -> WorklistNoteColumns.Key.of(WorklistNote.OfAccount.class, id.toString()))
                        .toList())
                .forEach(row -> {
                    PersonId person = DefterJson.mapper()
                            .readValue(row.note, WorklistNote.OfAccount.class)
                            .personId();
                    if (person != null) {
                        persons.put(UUID.fromString(row.id), person.toString());
                    }
                });
        Map<String, String> names = names(persons.values());
        persons.values().retainAll(names.keySet());
        persons.replaceAll((_, person) -> names.get(person));
        return persons;
    }

    /** The note there was at a moment of the past. */
    <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id, Mark mark) {
        return past.all(WorklistNotePastEntry.class, mark, of(kind, List.of(id))).stream()
                .findFirst()
                .map(row -> DefterJson.mapper().readValue(row.note, kind));
    }

    /** The names there were at a moment of the past. */
    Map<String, String> names(Collection<String> ids, Mark mark) {
        return names(past.all(
                WorklistNotePastEntry.class,
                mark,
                of(WorklistNote.Name.class, ids.stream().distinct().toList())));
    }

    private static Specification<WorklistNotePastEntry> of(Class<?> kind, List<String> ids) {
        return (row, _, builder) -> builder.and(
                builder.equal(row.get("kind"), kind.getSimpleName()),
                row.get("id").in(ids));
    }

    private static Map<String, String> names(List<? extends WorklistNoteColumns> notes) {
        return notes.stream()
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
