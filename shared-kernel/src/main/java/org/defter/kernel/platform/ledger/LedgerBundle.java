package org.defter.kernel.platform.ledger;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.EntryBundle;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.ZipWriter;
import org.defter.kernel.platform.files.DamagedFile;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything an auditor needs to compute the ledger anew without us, in one zip: the exact bytes of every event below the
 * newest checkpoint, the checkpoint, tiles and entries, public keys, and what is attached (texts of rulesets and calendars, the page that
 * verifies in a browser). What lies below a checkpoint never changes, so it is read page by page.
 *
 * <p>Files: {@code checkpoint}, {@code keys}, {@code rotations/N.note}, {@code events.jsonl} (a line per event, in the
 * order of the leaves), {@code tile/…} (C2SP tlog-tiles), {@code rulesets/<hash>.json}, {@code verifier.html},
 * {@code documents/<hash>}, and at last {@code SHA256SUMS.packed} over the packed bytes of each and {@code SHA256SUMS} over
 * their contents. The zip has one form (docs/BUNDLE.md), so that both verifiers can tell whatever was changed in it.
 */
public final class LedgerBundle {

    /** Files by the SHA-256 of their bytes. */
    @FunctionalInterface
    public interface Documents {

        /**
         * The bytes of a file; none if it is not there. What differs from its digest is put in as it is: who verifies will say so.
         *
         * @param sha256 in lower-case hex
         */
        Optional<InputStream> open(String sha256) throws IOException;

        /** The stored files of this database. */
        static Documents stored(StoredFiles files) {
            return sha256 -> {
                try {
                    return Optional.of(files.open(new Sha256(sha256)));
                } catch (FileNotFoundException _) {
                    return Optional.empty();
                }
            };
        }

        /** These, and those of others where these have none. */
        default Documents or(Documents others) {
            return sha256 -> {
                Optional<InputStream> found = open(sha256);
                return found.isPresent() ? found : others.open(sha256);
            };
        }
    }

    /**
     * What is added to a bundle from outside of the database.
     *
     * @param keys of the log, as a policy
     * @param rotations by which keys named their successors, in order
     * @param files texts by name
     * @param documents gives the files that events name
     */
    public record Attached(String keys, List<SignedNote> rotations, Map<String, String> files, Documents documents) {
        /** Copies what it is given. */
        public Attached {
            rotations = List.copyOf(rotations);
            files = Map.copyOf(files);
        }

        /** Without documents. */
        public Attached(String keys, List<SignedNote> rotations, Map<String, String> files) {
            this(keys, rotations, files, _ -> Optional.empty());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LedgerBundle.class);
    private static final int PAGE = 2_000;

    private final DataSource dataSource;

    /** Reads from there. */
    public LedgerBundle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes the bundle of the newest checkpoint.
     *
     * @param attached what belongs to it besides
     * @param out left open
     * @return the documents that events name, whether they are in the bundle or not: SHA-256 in lower-case hex
     * @throws MalformedLedger if there is no checkpoint yet, or the ledger is not whole
     */
    public Set<String> write(Attached attached, OutputStream out) throws IOException {
        SignedNote checkpoint = new LedgerReader(dataSource)
                .checkpoint()
                .orElseThrow(() -> new MalformedLedger("nothing has been signed yet"));
        ZipWriter zip = new ZipWriter(out);
        text(zip, "checkpoint", checkpoint.toString());
        text(zip, "keys", attached.keys());
        int number = 1;
        for (SignedNote rotation : attached.rotations()) {
            text(zip, String.format(Locale.ROOT, "rotations/%04d.note", number++), rotation.toString());
        }
        for (String name : attached.files().keySet().stream().sorted().toList()) {
            text(zip, name, attached.files().getOrDefault(name, ""));
        }
        long size = Checkpoint.parse(checkpoint.text()).size();
        Set<String> named = new TreeSet<>();
        zip.file("events.jsonl", content -> events(size, content, named));
        tiles(zip, size);
        for (String digest : named) {
            Optional<InputStream> document = attached.documents().open(digest);
            if (document.isPresent()) {
                try (InputStream bytes = document.get()) {
                    zip.file("documents/" + digest, content -> copy(bytes, content));
                }
            }
        }
        zip.finish();
        return named;
    }

    private static void text(ZipWriter zip, String name, String text) throws IOException {
        zip.file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void copy(InputStream bytes, OutputStream out) throws IOException {
        try {
            bytes.transferTo(out);
        } catch (DamagedFile e) {
            LOG.error("A stored file is put into the bundle as it is", e);
        }
    }

    private void events(long size, OutputStream out, Set<String> documents) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            long last = covered(connection, size);
            long after = 0;
            List<RecordedEvent> page;
            do {
                page = new LedgerTables(connection).events(after, last, PAGE);
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                for (RecordedEvent event : page) {
                    lines.writeBytes(event.line());
                    lines.write('\n');
                    documents.addAll(event.documents());
                    after = event.globalIndex();
                }
                out.write(lines.toByteArray());
            } while (page.size() == PAGE);
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private static long covered(Connection connection, long size) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select global_index from ledger.leaf where leaf_index = ?")) {
            statement.setLong(1, size - 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void tiles(ZipWriter zip, long size) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            LedgerTables tables = new LedgerTables(connection);
            for (int level = Tile.ENTRIES; level < 8; level++) {
                for (long n = 0; ; n++) {
                    Optional<Tile> tile = Tile.in(size, level, n);
                    if (tile.isEmpty()) {
                        break;
                    }
                    byte[] bytes = read(tables, tile.get());
                    zip.file("tile/" + tile.get().path(), out -> out.write(bytes));
                }
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private static byte[] read(LedgerTables tables, Tile tile) throws SQLException {
        if (tile.level() == Tile.ENTRIES) {
            return EntryBundle.encode(tables.entries(tile.n() * Tile.WIDTH, tile.width()));
        }
        return tables.tile(tile).orElseThrow(() -> new MalformedLedger("tile " + tile.path() + " is missing"));
    }
}
