package org.defter.kernel.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.EntryBundle;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.TiledTree;
import org.defter.kernel.ledger.TlogProof;

/**
 * What others may see of the ledger: signed heads, tiles and entries below the newest of them, and proofs. Any process that
 * has the database can answer; no key is needed.
 */
public final class LedgerReader {

    private final DataSource dataSource;

    /** Reads from there. */
    public LedgerReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on a connection. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(LedgerTables tables, Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(new LedgerTables(connection), connection);
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    /** The newest checkpoint, with the cosignatures it has got so far; empty before the first. */
    public Optional<SignedNote> checkpoint() {
        return ask((tables, connection) -> cosigned(tables));
    }

    /** The public keys, as the process that signs has published them; empty before it has run. */
    public Optional<PublishedKeys> keys() {
        return ask((tables, connection) -> tables.publishedKeys());
    }

    private static Optional<SignedNote> cosigned(LedgerTables tables) throws SQLException {
        Optional<SignedNote> newest = tables.newestCheckpoint();
        if (newest.isEmpty()) {
            return newest;
        }
        SignedNote note = newest.get();
        for (SignedNote.Line line :
                tables.cosignatures(Checkpoint.parse(note.text()).size())) {
            note = note.with(line);
        }
        return Optional.of(note);
    }

    /**
     * A tile, or a bundle of entries.
     *
     * @return empty if it is not, or not so wide, below the newest checkpoint
     */
    public Optional<byte[]> tile(Tile tile) {
        return ask((tables, connection) -> {
            long size = tables.newestCheckpoint()
                    .map(note -> Checkpoint.parse(note.text()).size())
                    .orElse(0L);
            boolean there = Tile.in(size, tile.level(), tile.n())
                    .filter(it -> it.width() >= tile.width())
                    .isPresent();
            if (!there) {
                return Optional.empty();
            }
            if (tile.level() == Tile.ENTRIES) {
                return Optional.of(EntryBundle.encode(tables.entries(tile.n() * Tile.WIDTH, tile.width())));
            }
            return tables.tile(tile).filter(hashes -> hashes.length == tile.width() * Hash.LENGTH);
        });
    }

    /**
     * An event's entry and the proof that it is in the ledger.
     *
     * @param entry what was hashed, in UTF-8
     * @param proof with the newest checkpoint
     */
    public record Proven(String entry, TlogProof proof) {}

    /** The proof for an event; empty if no checkpoint covers it (yet). */
    public Optional<Proven> proof(UUID eventId) {
        return ask((tables, connection) -> {
            Optional<SignedNote> note = cosigned(tables);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            long size = Checkpoint.parse(note.get().text()).size();
            try (PreparedStatement statement = connection.prepareStatement(
                    "select leaf_index, entry from ledger.leaf where event_id = ? and leaf_index < ?")) {
                statement.setObject(1, eventId);
                statement.setLong(2, size);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    long index = row.getLong(1);
                    List<Hash> hashes = new TiledTree(size, tables.tiles()).inclusionProof(index);
                    return Optional.of(new Proven(
                            new String(row.getBytes(2), StandardCharsets.UTF_8),
                            new TlogProof(index, hashes, note.get())));
                }
            }
        });
    }
}
