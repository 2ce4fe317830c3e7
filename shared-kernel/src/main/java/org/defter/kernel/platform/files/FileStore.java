package org.defter.kernel.platform.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;

/**
 * Files with their entry in the database and their bytes on a shelf: there, in a folder, or in an S3-compatible store. What lies where
 * is written with each file, so a town hall may move from one to the other and the files from before stay where they are.
 */
public final class FileStore implements StoredFiles {

    private final DataSource database;
    private final long limit;
    private final Shelf shelf;
    private final List<Shelf> shelves;

    /**
     * Files kept in the given database.
     *
     * @param limit most bytes of a file
     */
    public static FileStore inDatabase(DataSource database, long limit) {
        DatabaseShelf shelf = new DatabaseShelf(database);
        return new FileStore(database, limit, shelf, List.of(shelf));
    }

    /**
     * Files whose bytes are kept in the given folder, their entries in the database.
     *
     * @param limit most bytes of a file
     */
    public static FileStore inFolder(DataSource database, long limit, Path folder) {
        FolderShelf shelf = new FolderShelf(folder);
        return new FileStore(database, limit, shelf, List.of(shelf, new DatabaseShelf(database)));
    }

    /**
     * Files whose bytes are kept in an S3-compatible store, their entries in the database.
     *
     * @param limit most bytes of a file
     * @param before the folder where bytes were kept earlier; they stay readable
     */
    static FileStore inS3(DataSource database, long limit, S3Bucket bucket, @Nullable Path before) {
        S3Shelf shelf = new S3Shelf(bucket);
        List<Shelf> shelves = new ArrayList<>(List.of(shelf, new DatabaseShelf(database)));
        if (before != null) {
            shelves.add(new FolderShelf(before));
        }
        return new FileStore(database, limit, shelf, List.copyOf(shelves));
    }

    private FileStore(DataSource database, long limit, Shelf shelf, List<Shelf> shelves) {
        this.database = database;
        this.limit = limit;
        this.shelf = shelf;
        this.shelves = shelves;
    }

    @Override
    public StoredFile put(InputStream bytes, String name, LoginId by) throws IOException {
        String safe = FileName.safe(name);
        Path spooled = Files.createTempFile("defter-upload-", ".part");
        try {
            Sha256 sha256 = spool(bytes, spooled);
            StoredFile file = new StoredFile(sha256, Files.size(spooled), FileType.of(spooled, safe), safe);
            if (find(sha256).isEmpty()) {
                shelf.bring(sha256, spooled);
            }
            enter(file, spooled, by);
            return find(sha256)
                    .map(kept -> new StoredFile(sha256, kept.size(), kept.mediaType(), safe))
                    .orElse(file);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private Sha256 spool(InputStream bytes, Path target) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw new FileRefused(FileRefused.Cause.TOO_LARGE, Long.toString(limit));
                }
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw new FileRefused(FileRefused.Cause.EMPTY, "0");
        }
        return Sha256.ofDigest(digest.digest());
    }

    private void enter(StoredFile file, Path spooled, LoginId by) throws IOException {
        try (Connection connection = database.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                // Whoever brings the same bytes at the same moment waits here for the one who came first.
                if (insertContent(connection, file)) {
                    shelf.put(file.sha256(), spooled, connection);
                }
                insertUpload(connection, file, by);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(committing);
            }
        } catch (SQLException e) {
            throw new IOException("the file cannot be kept", e);
        }
    }

    private boolean insertContent(Connection connection, StoredFile file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into files.content (sha256, size, media_type, place) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, file.sha256().bytes());
            insert.setLong(2, file.size());
            insert.setString(3, file.mediaType());
            insert.setString(4, shelf.place());
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertUpload(Connection connection, StoredFile file, LoginId by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into files.upload (sha256, issuer, subject, name) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, file.sha256().bytes());
            insert.setString(2, by.issuer());
            insert.setString(3, by.subject());
            insert.setString(4, file.name());
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<StoredFile> find(Sha256 sha256) {
        return row(sha256).map(Row::file);
    }

    @Override
    public boolean broughtBy(Sha256 sha256, LoginId login) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from files.upload where sha256 = ? and issuer = ? and subject = ? limit 1")) {
            select.setBytes(1, sha256.bytes());
            select.setString(2, login.issuer());
            select.setString(3, login.subject());
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the files cannot be read", e);
        }
    }

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        Row row = row(sha256).orElseThrow(() -> new FileNotFoundException(sha256.hex()));
        for (Shelf candidate : shelves) {
            if (candidate.place().equals(row.place())) {
                return new CheckedBytes(candidate.open(sha256), sha256);
            }
        }
        throw new FileNotFoundException(sha256.hex() + " lies in place " + row.place()
                + ", which is not given (defter.files.folder, defter.files.s3)");
    }

    private Optional<Row> row(Sha256 sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select c.size, c.media_type, c.place, coalesce((select u.name from files.upload u where u.sha256 = c.sha256"
                                + " order by u.id limit 1), 'file') as name from files.content c where c.sha256 = ?")) {
            select.setBytes(1, sha256.bytes());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Row(
                        new StoredFile(
                                sha256, found.getLong("size"), found.getString("media_type"), found.getString("name")),
                        found.getString("place")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the files cannot be read", e);
        }
    }

    private record Row(StoredFile file, String place) {}
}
