package org.defter.query.worklist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.batch.Mentions;
import org.defter.query.platform.past.PastBatch;
import org.defter.query.platform.past.PastKind;
import org.defter.query.platform.past.PastTables;
import org.hibernate.StatelessSession;

/**
 * What the worklist needs of its tables while a batch is handled: the notes on whatever its events mention, and the open
 * tasks of their streams.
 */
final class WorklistBatch implements WorklistMemory {

    private static final String BRANCH = "split_part(task_key, '/', 1) || '/' || split_part(task_key, '/', 2) || '/'";
    private static final PastKind<WorklistNoteColumns, WorklistNoteEntry, WorklistNotePastEntry> NOTES = new PastKind<>(
            WorklistNoteColumns.class,
            WorklistNoteEntry::new,
            WorklistNotePastEntry::new,
            WorklistNotePastEntry.class,
            "past_worklist_note",
            "id");
    private static final PastKind<WorklistColumns, WorklistEntry, WorklistPastEntry> TASKS = new PastKind<>(
            WorklistColumns.class,
            WorklistEntry::new,
            WorklistPastEntry::new,
            WorklistPastEntry.class,
            "past_worklist",
            BRANCH);

    private final GroupedRows<String, WorklistNoteColumns.Key, WorklistNoteEntry> notes;
    private final GroupedRows<String, String, WorklistEntry> tasks;

    private WorklistBatch(
            GroupedRows<String, WorklistNoteColumns.Key, WorklistNoteEntry> notes,
            GroupedRows<String, String, WorklistEntry> tasks) {
        this.notes = notes;
        this.tasks = tasks;
    }

    /** Loads what the events of the batch will ask for, as far as they say it themselves. */
    static WorklistBatch begin(Batch batch) {
        return new WorklistBatch(
                        batch.groups(
                                WorklistNoteEntry.class, WorklistNoteEntry::key, row -> row.id, WorklistBatch::notesOn),
                        batch.partialGroups(
                                WorklistEntry.class,
                                row -> row.key,
                                row -> branch(row.key),
                                WorklistBatch::openTasks,
                                row -> row.doneOn == null))
                .load(batch);
    }

    /** Loads what was noted and to be done. */
    static WorklistBatch past(PastBatch past) {
        return over(past).load(past.batch());
    }

    /** The worklist over the marks of the past. */
    static WorklistBatch over(PastTables past) {
        return new WorklistBatch(
                past.groups(NOTES, WorklistNoteEntry::key, row -> row.id, ids -> ids.toArray(String[]::new)),
                past.groups(TASKS, row -> row.key, row -> branch(row.key), paths -> paths.toArray(String[]::new)));
    }

    private WorklistBatch load(Batch batch) {
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> branches = new LinkedHashSet<>();
        for (DomainEvent event : batch.events(DomainEvent.class)) {
            for (UUID id : Mentions.in(event)) {
                mentioned.add(id.toString());
            }
            WorklistProjection.branchOf(event).ifPresent(branches::add);
        }
        notes.load(mentioned);
        tasks.load(branches);
        return this;
    }

    @Override
    public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
        return notes.find(id, WorklistNoteColumns.Key.of(kind, id)).map(row -> kind.cast(row.said(kind)));
    }

    /** Opens, moves and closes tasks and keeps notes, as the event at that place of the record has it. */
    void apply(List<WorklistChange> changes, long at) {
        for (WorklistChange change : changes) {
            switch (change) {
                case WorklistChange.Open open -> {
                    WorklistEntry entry = task(open.key());
                    entry.open(open, at);
                    tasks.save(entry);
                }
                case WorklistChange.Close close ->
                    openBelow(close.path()).forEach(entry -> {
                        entry.done(close.day(), at);
                        tasks.save(entry);
                    });
                case WorklistChange.Move move ->
                    openBelow(move.path()).forEach(entry -> {
                        entry.move(move, at);
                        tasks.save(entry);
                    });
                case WorklistChange.Keep keep -> keep(keep);
            }
        }
    }

    private void keep(WorklistChange.Keep keep) {
        WorklistNoteColumns.Key key = WorklistNoteColumns.Key.of(keep.note().getClass(), keep.id());
        WorklistNoteEntry row = notes.find(keep.id(), key).orElseGet(() -> new WorklistNoteEntry(key));
        row.say(keep.note());
        notes.save(row);
    }

    /** The task as it stands if it is open; else a new one, for a task that is opened again forgets what it was. */
    private WorklistEntry task(String key) {
        return tasks.find(branch(key), key).orElseGet(() -> new WorklistEntry(key));
    }

    /** The open tasks below a path, those the batch itself opened among them. */
    private List<WorklistEntry> openBelow(String path) {
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
                session, WorklistEntry.class, "worklist", BRANCH, "done_on is null", branches.toArray(String[]::new));
    }
}
