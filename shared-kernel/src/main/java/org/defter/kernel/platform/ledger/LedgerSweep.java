package org.defter.kernel.platform.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;

/**
 * The ledger's part of the nightly question: whether every event has its leaf, every leaf is that of the bytes stored today,
 * the tiles are those of the leaves, and the newest checkpoint is signed and of this tree.
 *
 * <p>What was appended when it begins never changes, so it is read slice by slice in short statements, and a slice is all that
 * is held. A tree that goes on growing meanwhile is not in its way.
 */
public final class LedgerSweep {

    /** How long an event may be without a leaf. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST = 100;

    private LedgerSweep() {}

    /**
     * What it found.
     *
     * @param findings differences, at most four hundred
     * @param leaves how many leaves were looked at
     * @param notChecked what could not be, and why
     */
    public record Result(List<Finding> findings, long leaves, List<String> notChecked) {
        /** Copies the lists. */
        public Result {
            findings = List.copyOf(findings);
            notChecked = List.copyOf(notChecked);
        }
    }

    /**
     * Looks at everything once. A ledger that nobody has begun is not looked at.
     *
     * @param keys of the log; none where this process does not have them, then the signature is not checked
     * @param slice most events held at a time
     */
    public static Result run(DataSource dataSource, List<NoteKey> keys, int slice) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            LedgerTables tables = new LedgerTables(connection);
            Optional<SignedNote> newest = tables.newestCheckpoint();
            // After the checkpoint, so that the tree is at least as large.
            LedgerState state = tables.state(false);
            List<String> notChecked = new ArrayList<>();
            if (state.size() == 0 && newest.isEmpty() && keys.isEmpty()) {
                return new Result(List.of(), 0, List.of("the ledger: nobody has begun one"));
            }
            List<Finding> heads = new ArrayList<>();
            List<Checkpoint> head = newest.flatMap(note -> head(note, keys, heads, notChecked)).stream()
                    .toList();
            List<Finding> beside = new ArrayList<>();
            LedgerAudit audit = LedgerAudit.ofAnyLength(state.size(), tile -> published(tables, tile), head);
            audit.run(new Entries(tables, state.size(), slice), new Events(tables, state.covered(), slice, beside));
            List<Finding> found = new ArrayList<>(heads);
            found.addAll(audit.findings());
            found.addAll(beside);
            if (!audit.root().equals(state.root())) {
                found.add(
                        new Finding(Check.CONTAINER, "the root in the state of the ledger is not that of its leaves"));
            }
            found.addAll(late(connection));
            return new Result(found, state.size(), notChecked);
        }
    }

    private static Optional<Checkpoint> head(
            SignedNote note, List<NoteKey> keys, List<Finding> found, List<String> notChecked) {
        try {
            if (keys.isEmpty()) {
                notChecked.add("the signature of the newest checkpoint: this node does not have the key");
            } else {
                note.verify(keys);
            }
            return Optional.of(Checkpoint.parse(note.text()));
        } catch (MalformedLedger e) {
            found.add(new Finding(Check.CHECKPOINT, "the newest checkpoint: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> published(LedgerTables tables, Tile tile) {
        try {
            return tables.tile(tile);
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    /** Events that ought to have a leaf by now. */
    private static List<Finding> late(Connection connection) throws SQLException {
        List<Finding> late = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select e.global_index, e.aggregate_id, e.payload_type, e.recorded_at from eventstore.domain_event e"
                        + " where e.global_index > (select covered from ledger.state)"
                        + " and e.recorded_at < clock_timestamp() - make_interval(secs => ?)"
                        + " order by e.global_index limit ?")) {
            statement.setLong(1, PATIENCE.toSeconds());
            statement.setInt(2, MOST);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    late.add(new Finding(
                            Check.EVENT_NOT_COVERED,
                            row.getString("payload_type") + " of " + row.getString("recorded_at") + " has no leaf yet",
                            row.getString("aggregate_id"),
                            row.getLong("global_index")));
                }
            }
        }
        return late;
    }

    /** Rows of some table, a slice at a time, until a slice is empty. */
    private abstract static class Slices<T> implements Iterator<T> {

        private Iterator<T> slice = List.<T>of().iterator();

        abstract List<T> more() throws SQLException;

        @Override
        public boolean hasNext() {
            if (!slice.hasNext()) {
                try {
                    slice = more().iterator();
                } catch (SQLException e) {
                    throw new LedgerUnreadable(e);
                }
            }
            return slice.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return slice.next();
        }
    }

    /** The entries of the leaves by their index. */
    private static final class Entries extends Slices<byte[]> {

        private final LedgerTables tables;
        private final long size;
        private final int slice;
        private long next;

        Entries(LedgerTables tables, long size, int slice) {
            this.tables = tables;
            this.size = size;
            this.slice = slice;
        }

        @Override
        List<byte[]> more() throws SQLException {
            List<byte[]> entries = List.of();
            // A slice of which all is gone must not look like the end.
            while (entries.isEmpty() && next < size) {
                int most = (int) Math.min(slice, size - next);
                entries = tables.entries(next, most);
                next += most;
            }
            return entries;
        }
    }

    /** The events by their place in the record. */
    private static final class Events extends Slices<RecordedEvent> {

        private final LedgerTables tables;
        private final long covered;
        private final int slice;
        private final List<Finding> found;
        private final BesideTheLeaf beside = new BesideTheLeaf();
        private long after;

        Events(LedgerTables tables, long covered, int slice, List<Finding> found) {
            this.found = found;
            this.tables = tables;
            this.covered = covered;
            this.slice = slice;
        }

        private void look(ResultSet row) throws SQLException {
            Optional<Finding> differs = beside.check(row);
            if (differs.isPresent() && found.size() < MOST) {
                found.add(differs.get());
            }
        }

        @Override
        List<RecordedEvent> more() throws SQLException {
            List<RecordedEvent> events = tables.events(after, covered, slice, this::look);
            if (!events.isEmpty()) {
                after = events.getLast().globalIndex();
            }
            return events;
        }
    }
}
