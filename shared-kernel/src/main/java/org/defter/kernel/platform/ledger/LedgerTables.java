package org.defter.kernel.platform.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.LeafEnvelope;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.TileReader;

/** The statements of the ledger, on one connection; transactions are the caller's. */
final class LedgerTables {

    static final String EVENT_COLUMNS = "e.global_index, e.event_id, e.aggregate_id, e.sequence_number, e.payload_type,"
            + " e.payload_revision, e.recorded_at, e.payload, e.metadata";

    /** Looks at the row of an event. */
    @FunctionalInterface
    interface Look {
        void at(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    LedgerTables(Connection connection) {
        this.connection = connection;
    }

    /** A leaf to be stored. */
    record Leaf(LeafEnvelope envelope, Hash hash) {}

    LedgerState state(boolean lock) throws SQLException {
        String sql = "select size, root, covered, edge from ledger.state" + (lock ? " for update" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new MalformedLedger("the state of the ledger is missing");
            }
            Array edge = row.getArray("edge");
            return new LedgerState(
                    row.getLong("size"),
                    Hash.fromBytes(row.getBytes("root")),
                    row.getLong("covered"),
                    Arrays.asList((byte[][]) edge.getArray()));
        }
    }

    void update(LedgerState state) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update ledger.state set size = ?, root = ?, covered = ?, edge = ?")) {
            statement.setLong(1, state.size());
            statement.setBytes(2, state.root().bytes());
            statement.setLong(3, state.covered());
            statement.setArray(4, connection.createArrayOf("bytea", state.edge().toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    List<RecordedEvent> events(long after, long upTo, int most) throws SQLException {
        return events(after, upTo, most, _ -> {});
    }

    /**
     * Events by their place in the record.
     *
     * @param look sees the row of each, with the columns that stand beside the leaf
     */
    List<RecordedEvent> events(long after, long upTo, int most, Look look) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + EVENT_COLUMNS + BesideTheLeaf.COLUMNS
                + " from eventstore.domain_event e where e.global_index > ? and e.global_index <= ?"
                + " order by e.global_index limit ?")) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    look.at(row);
                    events.add(event(row));
                }
            }
        }
        return events;
    }

    static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong("global_index"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    void insertPredecessor(byte[] entry, Hash hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into ledger.leaf (leaf_index, entry, leaf_hash) values (0, ?, ?)")) {
            statement.setBytes(1, entry);
            statement.setBytes(2, hash.bytes());
            statement.executeUpdate();
        }
    }

    void insertLeaves(long first, List<Leaf> leaves) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into ledger.leaf (leaf_index, global_index, event_id, entry, leaf_hash)"
                        + " values (?, ?, ?, ?, ?)")) {
            long index = first;
            for (Leaf leaf : leaves) {
                statement.setLong(1, index++);
                statement.setLong(2, leaf.envelope().globalIndex());
                statement.setObject(3, leaf.envelope().eventId());
                statement.setBytes(4, leaf.envelope().encode());
                statement.setBytes(5, leaf.hash().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void insertTile(Tile tile, byte[] hashes) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into ledger.tile (level, n, hashes) values (?, ?, ?)")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.n());
            statement.setBytes(3, hashes);
            statement.executeUpdate();
        }
    }

    /** The hashes of a tile as far as they are there, at most as many as it is wide; empty if it is not there at all. */
    Optional<byte[]> tile(Tile tile) throws SQLException {
        Optional<byte[]> full =
                bytes("select hashes from ledger.tile where level = ? and n = ?", tile.level(), tile.n());
        if (full.isEmpty()) {
            LedgerState state = state(false);
            boolean atTheEdge = Tile.in(state.size(), tile.level(), tile.n())
                    .filter(it -> !it.full())
                    .isPresent();
            full = atTheEdge && tile.level() < state.edge().size()
                    ? Optional.of(state.edge().get(tile.level()))
                    : Optional.empty();
        }
        int length = tile.width() * Hash.LENGTH;
        return full.map(hashes -> hashes.length > length ? Arrays.copyOf(hashes, length) : hashes);
    }

    /** Tiles for proofs. */
    TileReader tiles() {
        return tile -> {
            try {
                return tile(tile).orElseThrow(() -> new MalformedLedger("tile " + tile.path() + " is missing"));
            } catch (SQLException e) {
                throw new LedgerUnreadable(e);
            }
        };
    }

    Optional<SignedNote> newestCheckpoint() throws SQLException {
        return text("select note from ledger.checkpoint order by size desc limit 1")
                .map(SignedNote::parse);
    }

    void insertCheckpoint(long size, Hash root, SignedNote note) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into ledger.checkpoint (size, root, note) values (?, ?, ?)")) {
            statement.setLong(1, size);
            statement.setBytes(2, root.bytes());
            statement.setString(3, note.toString());
            statement.executeUpdate();
        }
    }

    List<SignedNote.Line> cosignatures(long size) throws SQLException {
        List<SignedNote.Line> lines = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select line from ledger.cosignature where size = ? order by witness")) {
            statement.setLong(1, size);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(SignedNote.Line.parse(row.getString(1).stripTrailing()));
                }
            }
        }
        return lines;
    }

    long lastCosigned(String witness) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select coalesce(max(size), 0) from ledger.cosignature where witness = ?")) {
            statement.setString(1, witness);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void insertCosignature(long size, String witness, SignedNote.Line line) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into ledger.cosignature (size, witness, line) values (?, ?, ?) on conflict do nothing")) {
            statement.setLong(1, size);
            statement.setString(2, witness);
            statement.setString(3, line.toString());
            statement.executeUpdate();
        }
    }

    List<byte[]> entries(long first, int most) throws SQLException {
        List<byte[]> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select entry from ledger.leaf" + " where leaf_index >= ? and leaf_index < ? order by leaf_index")) {
            statement.setLong(1, first);
            statement.setLong(2, first + most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getBytes(1));
                }
            }
        }
        return entries;
    }

    /** The newest published keys; empty before the first. */
    Optional<PublishedKeys> publishedKeys() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select policy, rotations from ledger.published_keys order by number desc limit 1");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            String[] rotations = (String[]) row.getArray("rotations").getArray();
            return Optional.of(new PublishedKeys(
                    row.getString("policy"),
                    Arrays.stream(rotations).map(SignedNote::parse).toList()));
        }
    }

    /**
     * Publishes keys if they are others than those published last.
     *
     * @return whether they are
     */
    boolean publish(PublishedKeys keys) throws SQLException {
        if (publishedKeys().filter(keys::equals).isPresent()) {
            return false;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("insert into ledger.published_keys (number, policy, rotations)"
                        + " select coalesce(max(number), 0) + 1, ?, ? from ledger.published_keys")) {
            statement.setString(1, keys.policy());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            keys.rotations().stream().map(SignedNote::toString).toArray()));
            return statement.executeUpdate() > 0;
        }
    }

    private Optional<byte[]> bytes(String sql, long one, long two) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, one);
            statement.setLong(2, two);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private Optional<String> text(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
