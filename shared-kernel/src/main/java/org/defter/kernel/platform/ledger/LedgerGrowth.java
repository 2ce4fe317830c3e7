package org.defter.kernel.platform.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.CompactRange;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.LeafEnvelope;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.Predecessor;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.TileEdge;
import org.defter.kernel.ledger.TiledTree;

/**
 * One round of the ledger, on one connection that nobody else grows it on: is the tree still the one that was signed, append
 * what is settled, read it again, sign.
 *
 * <p>Every step may be the last one before the power fails. What belongs together is one transaction, and each round begins
 * by asking what the database holds, so the next round goes on where the tree really is.
 */
final class LedgerGrowth {

    private final LedgerKey key;
    private final Optional<Checkpoint> predecessor;
    private final int batch;

    /**
     * The rounds of a log.
     *
     * @param predecessor the last checkpoint of the log this one follows, for its first leaf
     * @param batch most events appended in one transaction
     */
    LedgerGrowth(LedgerKey key, Optional<Checkpoint> predecessor, int batch) {
        this.key = key;
        this.predecessor = predecessor;
        this.batch = batch;
    }

    /**
     * Refuses a tree that is not, or no longer, the beginning of which was signed.
     *
     * @param others checkpoints of this log that were kept elsewhere, for instance by witnesses
     */
    void guard(Connection connection, List<SignedNote> others) throws SQLException {
        LedgerTables tables = new LedgerTables(connection);
        LedgerState state = tables.state(false);
        List<SignedNote> signed = new ArrayList<>(others);
        key.newestSigned().ifPresent(signed::add);
        tables.newestCheckpoint().ifPresent(signed::add);
        for (SignedNote note : signed) {
            compare(state, tables, note);
        }
        connection.rollback();
    }

    private void compare(LedgerState state, LedgerTables tables, SignedNote note) {
        Checkpoint head;
        try {
            note.verify(key.keys());
            head = Checkpoint.parse(note.text());
        } catch (MalformedLedger e) {
            throw new SigningRefused("A checkpoint that was kept was not signed by this log: " + e.getMessage(), e);
        }
        if (!head.origin().equals(key.origin())) {
            throw new SigningRefused("A checkpoint that was kept is of another log, " + head.origin());
        }
        if (head.size() > state.size()) {
            throw new SigningRefused(String.format(
                    Locale.ROOT,
                    "The ledger in the database has %d leaves, but %d were signed: the database was set back",
                    state.size(),
                    head.size()));
        }
        try {
            if (new TiledTree(head.size(), tables.tiles()).root().equals(head.root())) {
                return;
            }
        } catch (MalformedLedger e) {
            throw new SigningRefused("The signed part of the tree cannot be read: " + e.getMessage(), e);
        }
        throw new SigningRefused(String.format(
                Locale.ROOT,
                "The first %d leaves of the ledger in the database are not those that were signed",
                head.size()));
    }

    /**
     * Appends the next settled events, in one transaction.
     *
     * @param settled index up to which the record is settled
     * @return how many
     */
    int append(Connection connection, long settled) throws SQLException {
        LedgerTables tables = new LedgerTables(connection);
        LedgerState state = tables.state(true);
        List<RecordedEvent> events = tables.events(state.covered(), settled, batch);
        TileEdge edge = new TileEdge(state.size(), state.edge());
        CompactRange range = new TiledTree(state.size(), tables.tiles()).range();
        if (!range.root().equals(state.root())) {
            throw new SigningRefused("The tiles of the ledger do not lead to the root in its state");
        }
        Map<Tile, byte[]> full = new LinkedHashMap<>();
        if (state.size() == 0 && predecessor.isPresent()) {
            byte[] entry = new Predecessor(predecessor.get()).encode();
            tables.insertPredecessor(entry, Hash.ofLeaf(entry));
            grow(range, edge, full, Hash.ofLeaf(entry));
        }
        List<LedgerTables.Leaf> leaves = new ArrayList<>();
        for (RecordedEvent event : events) {
            LeafEnvelope envelope = event.envelope();
            Hash hash = Hash.ofLeaf(envelope.encode());
            // Twice, because a bit that flips in memory here would be signed for ever.
            if (!hash.equals(Hash.ofLeaf(event.envelope().encode()))) {
                throw new SigningRefused(
                        "Two computations of one leaf differ: the memory of this machine is not sound");
            }
            leaves.add(new LedgerTables.Leaf(envelope, hash));
        }
        long first = range.size();
        leaves.forEach(leaf -> grow(range, edge, full, leaf.hash()));
        if (range.size() == state.size()) {
            connection.rollback();
            return 0;
        }
        tables.insertLeaves(first, leaves);
        for (var tile : full.entrySet()) {
            tables.insertTile(tile.getKey(), tile.getValue());
        }
        long covered = events.size() < batch ? settled : events.getLast().globalIndex();
        tables.update(new LedgerState(range.size(), range.root(), Math.max(covered, state.covered()), edge.levels()));
        connection.commit();
        return events.size();
    }

    private static void grow(CompactRange range, TileEdge edge, Map<Tile, byte[]> full, Hash hash) {
        range.append(hash);
        edge.append(hash, full::put);
    }

    /**
     * Reads again what was appended since the last checkpoint, from the events themselves, and signs the tree if everything
     * agrees. The checkpoint is kept beside the key before anyone can see it.
     *
     * @return the new checkpoint; empty if there was nothing to sign
     */
    Optional<SignedNote> sign(Connection connection) throws SQLException {
        LedgerTables tables = new LedgerTables(connection);
        LedgerState state = tables.state(true);
        Optional<Checkpoint> last = tables.newestCheckpoint().map(note -> Checkpoint.parse(note.text()));
        long from = last.map(Checkpoint::size).orElse(0L);
        if (from == state.size()) {
            connection.rollback();
            return Optional.empty();
        }
        CompactRange range = new TiledTree(from, tables.tiles()).range();
        readAgain(connection, range);
        Hash root = range.root();
        if (range.size() != state.size()
                || !root.equals(state.root())
                || !root.equals(new TiledTree(state.size(), tables.tiles()).root())) {
            throw new SigningRefused("What was read again is not what was written: leaves, tiles and state disagree");
        }
        SignedNote note = key.signer().sign(new Checkpoint(key.origin(), state.size(), root).text());
        tables.insertCheckpoint(state.size(), root, note);
        key.keep(note);
        connection.commit();
        return Optional.of(note);
    }

    private void readAgain(Connection connection, CompactRange range) throws SQLException {
        long from = range.size();
        try (var statement = connection.prepareStatement("select l.leaf_index, l.entry, l.leaf_hash, "
                + LedgerTables.EVENT_COLUMNS + " from ledger.leaf l left join eventstore.domain_event e"
                + " on e.global_index = l.global_index where l.leaf_index >= ? order by l.leaf_index")) {
            statement.setFetchSize(1_000);
            statement.setLong(1, from);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] entry = row.getBytes("entry");
                    byte[] expected = row.getObject("event_id") == null
                            ? predecessor
                                    .map(it -> new Predecessor(it).encode())
                                    .orElse(new byte[0])
                            : LedgerTables.event(row).envelope().encode();
                    Hash hash = Hash.ofLeaf(expected);
                    if (row.getLong("leaf_index") != range.size()
                            || !hash.equals(Hash.ofLeaf(entry))
                            || !hash.equals(Hash.fromBytes(row.getBytes("leaf_hash")))) {
                        throw new SigningRefused(String.format(
                                Locale.ROOT, "Leaf %d was not found again as it was written", range.size()));
                    }
                    range.append(hash);
                }
            }
        }
    }
}
