package org.defter.query.worklist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Mentions;
import org.defter.query.platform.batch.RowGroups;
import org.hibernate.StatelessSession;

/**
 * What the worklist needs of its tables while a batch is handled: the notes on whatever its events mention, and the open
 * tasks of their streams.
 */
final class WorklistBatch implements WorklistMemory {

    private final RowGroups<String, WorklistNoteEntry.Key, WorklistNoteEntry> notes;
    private final RowGroups<String, String, WorklistEntry> tasks;

    private WorklistBatch(Batch batch) {
        this.notes =
                batch.groups(WorklistNoteEntry.class, WorklistNoteEntry::key, row -> row.id, WorklistBatch::notesOn);
        this.tasks = batch.partialGroups(
                WorklistEntry.class,
                row -> row.key,
                row -> branch(row.key),
                WorklistBatch::openTasks,
                row -> row.doneOn == null);
    }

    /** Loads what the events of the batch will ask for, as far as they say it themselves. */
    static WorklistBatch begin(Batch batch) {
        WorklistBatch begun = new WorklistBatch(batch);
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> branches = new LinkedHashSet<>();
        for (DomainEvent event : batch.events(DomainEvent.class)) {
            for (UUID id : Mentions.in(event)) {
                mentioned.add(id.toString());
            }
            WorklistProjection.branchOf(event).ifPresent(branches::add);
        }
        begun.notes.load(mentioned);
        begun.tasks.load(branches);
        return begun;
    }

    @Override
    public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
        return notes.find(id, WorklistNoteEntry.Key.of(kind, id)).map(row -> kind.cast(row.said(kind)));
    }

    void keep(WorklistChange.Keep keep) {
        WorklistNoteEntry.Key key = WorklistNoteEntry.Key.of(keep.note().getClass(), keep.id());
        WorklistNoteEntry row = notes.find(keep.id(), key).orElseGet(() -> new WorklistNoteEntry(key));
        row.say(keep.note());
        notes.save(row);
    }

    /** The task as it stands if it is open; else a new one, for a task that is opened again forgets what it was. */
    WorklistEntry task(String key) {
        return tasks.find(branch(key), key).orElseGet(() -> new WorklistEntry(key));
    }

    void save(WorklistEntry task) {
        tasks.save(task);
    }

    /** The open tasks below a path, those the batch itself opened among them. */
    List<WorklistEntry> openBelow(String path) {
        return tasks.of(branch(path)).stream()
                .filter(task -> task.doneOn == null && task.key.startsWith(path))
                .toList();
    }

    /** The branch of a stream: the first two parts of a path, its last slash included. */
    private static String branch(String path) {
        return path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
    }

    private static List<WorklistNoteEntry> notesOn(StatelessSession session, Collection<String> ids) {
        return Batch.rowsBy(
                session, WorklistNoteEntry.class, "worklist_note", "id", "true", ids.toArray(String[]::new));
    }

    /** Asked as the index {@code worklist_branch} has it. */
    private static List<WorklistEntry> openTasks(StatelessSession session, Collection<String> branches) {
        return Batch.rowsBy(
                session,
                WorklistEntry.class,
                "worklist",
                "split_part(task_key, '/', 1) || '/' || split_part(task_key, '/', 2) || '/'",
                "done_on is null",
                branches.toArray(String[]::new));
    }
}
