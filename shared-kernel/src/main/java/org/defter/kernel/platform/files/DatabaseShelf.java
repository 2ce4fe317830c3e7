package org.defter.kernel.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Bytes in the database, in pieces: one of them is in memory at a time, on the way in and on the way out. */
record DatabaseShelf(DataSource database) implements Shelf {

    static final String PLACE = "DATABASE";

    private static final int PIECE = 256 * 1024;

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public void put(Sha256 sha256, Path file, Connection connection) throws IOException, SQLException {
        try (InputStream bytes = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into files.chunk (sha256, number, bytes) values (?, ?, ?)")) {
            byte[] piece = bytes.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                insert.setBytes(1, sha256.bytes());
                insert.setInt(2, number);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                piece = bytes.readNBytes(PIECE);
            }
        }
    }

    @Override
    public InputStream open(Sha256 sha256) {
        return new PieceStream(new Chunks(database, sha256));
    }

    /** The pieces of a file, each with a connection of its own. */
    private static final class Chunks implements PieceStream.Pieces {

        private final DataSource database;
        private final Sha256 sha256;
        private int next;

        Chunks(DataSource database, Sha256 sha256) {
            this.database = database;
            this.sha256 = sha256;
        }

        @Override
        public byte @Nullable [] next() throws IOException {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "select bytes from files.chunk where sha256 = ? and number = ?")) {
                select.setBytes(1, sha256.bytes());
                select.setInt(2, next);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        next++;
                        return row.getBytes(1);
                    }
                }
            } catch (SQLException e) {
                throw new IOException("a piece of the file cannot be read", e);
            }
            if (next == 0) {
                throw new EOFException("the bytes of the file are not there");
            }
            return null;
        }
    }
}
