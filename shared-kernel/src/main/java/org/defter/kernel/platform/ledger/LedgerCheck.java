package org.defter.kernel.platform.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.jspecify.annotations.Nullable;

/**
 * Computes the ledger of a database anew from its events and names every difference: what an administrator who can switch
 * off triggers has changed. Read only, one transaction that sees one moment; plain JDBC, so that a tool can run it too.
 */
public final class LedgerCheck {

    private static final int FETCH = 1_000;

    private LedgerCheck() {}

    /**
     * Checks a database.
     *
     * @param keys of the log, past and present; checkpoints are believed by nothing else
     * @return what was found; nothing if all agrees
     */
    public static LedgerAudit run(Connection connection, List<NoteKey> keys) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            LedgerTables tables = new LedgerTables(connection);
            LedgerState state = tables.state(false);
            List<String> wrongHeads = new ArrayList<>();
            LedgerAudit audit =
                    new LedgerAudit(state.size(), tile -> published(tables, tile), heads(connection, keys, wrongHeads));
            wrongHeads.forEach(wrong -> audit.add(Check.CHECKPOINT, wrong));
            BesideTheLeaf beside = new BesideTheLeaf();
            try (Rows<byte[]> entries = new Rows<>(
                            connection,
                            "select entry, leaf_index, leaf_hash, global_index from ledger.leaf order by leaf_index",
                            row -> entry(row, audit));
                    Rows<RecordedEvent> events = new Rows<>(
                            connection,
                            "select " + LedgerTables.EVENT_COLUMNS + BesideTheLeaf.COLUMNS
                                    + " from eventstore.domain_event e order by e.global_index",
                            row -> event(row, beside, audit))) {
                audit.run(entries, new UpTo(events, state.covered()));
            }
            if (!audit.root().equals(state.root())) {
                audit.add(Check.CONTAINER, "the root in the state of the ledger is not that of its leaves");
            }
            return audit;
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
        }
    }

    private static Optional<byte[]> published(LedgerTables tables, Tile tile) {
        try {
            return tables.tile(tile);
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private static List<Checkpoint> heads(Connection connection, List<NoteKey> keys, List<String> wrong)
            throws SQLException {
        List<Checkpoint> heads = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select size, root, note from ledger.checkpoint order by size");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                try {
                    SignedNote note = SignedNote.parse(row.getString("note"));
                    note.verify(keys);
                    Checkpoint head = Checkpoint.parse(note.text());
                    if (head.size() != row.getLong("size")
                            || !Arrays.equals(head.root().bytes(), row.getBytes("root"))) {
                        wrong.add("the checkpoint of " + head.size() + " leaves stands under another size or root");
                    }
                    heads.add(head);
                } catch (MalformedLedger e) {
                    wrong.add("the checkpoint of " + row.getLong("size") + " leaves: " + e.getMessage());
                }
            }
        }
        return heads;
    }

    private static RecordedEvent event(ResultSet row, BesideTheLeaf beside, LedgerAudit audit) throws SQLException {
        beside.check(row).ifPresent(audit::add);
        return LedgerTables.event(row);
    }

    private static byte[] entry(ResultSet row, LedgerAudit audit) throws SQLException {
        byte[] entry = row.getBytes("entry");
        if (!Hash.ofLeaf(entry).equals(Hash.fromBytes(row.getBytes("leaf_hash")))) {
            audit.add(
                    Check.ENTRY,
                    "entry " + row.getLong("leaf_index") + " does not have the hash that stands beside it");
        }
        return entry;
    }

    /** Reads one column or more of a row. */
    @FunctionalInterface
    private interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Rows, some at a time. */
    private static final class Rows<T> implements Iterator<T>, AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet row;
        private final Column<T> column;
        private boolean there;

        Rows(Connection connection, String sql, Column<T> column) throws SQLException {
            this.statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            this.row = statement.executeQuery();
            this.column = column;
            this.there = row.next();
        }

        @Override
        public boolean hasNext() {
            return there;
        }

        @Override
        public T next() {
            if (!there) {
                throw new NoSuchElementException();
            }
            try {
                T value = column.read(row);
                there = row.next();
                return value;
            } catch (SQLException e) {
                throw new LedgerUnreadable(e);
            }
        }

        @Override
        public void close() throws SQLException {
            row.close();
            statement.close();
        }
    }

    /** Events the ledger says it covers; later ones may still be waiting. */
    private static final class UpTo implements Iterator<RecordedEvent> {

        private final Iterator<RecordedEvent> events;
        private final long covered;
        private @Nullable RecordedEvent next;

        UpTo(Iterator<RecordedEvent> events, long covered) {
            this.events = events;
            this.covered = covered;
            advance();
        }

        private void advance() {
            next = events.hasNext() ? events.next() : null;
            if (next != null && next.globalIndex() > covered) {
                next = null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RecordedEvent next() {
            RecordedEvent event = next;
            if (event == null) {
                throw new NoSuchElementException();
            }
            advance();
            return event;
        }
    }
}
