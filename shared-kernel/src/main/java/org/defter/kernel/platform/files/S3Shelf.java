package org.defter.kernel.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in a bucket of an S3-compatible store, each file an object under its digest: {@code ab/cd/abcd…}. An object is put once and
 * read back before the database knows of it; one that is there already is compared and never overwritten.
 */
record S3Shelf(S3Bucket bucket) implements Shelf {

    static final String PLACE = "S3";

    /** What is in memory of a file, and what is asked for again if the store fails on the way. */
    private static final int PIECE = 1024 * 1024;

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public void bring(Sha256 sha256, Path file) throws IOException {
        if (!holds(sha256) && bucket.put(name(sha256), file, sha256) && !holds(sha256)) {
            throw new FilesUnavailable("the store of files took an object and does not have it");
        }
    }

    /** Nothing: it was brought before, so that no connection waits for another machine. */
    @Override
    public void put(Sha256 sha256, Path file, Connection connection) {}

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        return find(sha256).orElseThrow(() -> new EOFException("the bytes of the file are not there"));
    }

    private boolean holds(Sha256 sha256) throws IOException {
        Optional<InputStream> found = find(sha256);
        if (found.isEmpty()) {
            return false;
        }
        try (InputStream bytes = new CheckedBytes(found.get(), sha256)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return true;
    }

    private Optional<InputStream> find(Sha256 sha256) throws IOException {
        String name = name(sha256);
        return bucket.read(name, 0, PIECE).map(first -> new PieceStream(new Ranges(bucket, name, first)));
    }

    private static String name(Sha256 sha256) {
        String hex = sha256.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    /** The pieces of an object, each a request of its own. */
    private static final class Ranges implements PieceStream.Pieces {

        private final S3Bucket bucket;
        private final String name;
        private final S3Bucket.Piece first;
        private long before;

        Ranges(S3Bucket bucket, String name, S3Bucket.Piece first) {
            this.bucket = bucket;
            this.name = name;
            this.first = first;
        }

        @Override
        public byte @Nullable [] next() throws IOException {
            if (before >= first.total()) {
                return null;
            }
            S3Bucket.Piece piece =
                    before == 0 ? first : bucket.read(name, before, PIECE).orElseThrow(Ranges::cut);
            if (piece.bytes().length == 0) {
                throw cut();
            }
            before += piece.bytes().length;
            return piece.bytes();
        }

        private static EOFException cut() {
            return new EOFException("the bytes of the file end too early");
        }
    }
}
