package org.defter.kernel.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import java.util.Optional;

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
        Optional<Pieces> found = find(sha256);
        if (found.isEmpty()) {
            return false;
        }
        try (InputStream bytes = new CheckedBytes(found.get(), sha256)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return true;
    }

    private Optional<Pieces> find(Sha256 sha256) throws IOException {
        String name = name(sha256);
        return bucket.read(name, 0, PIECE).map(first -> new Pieces(bucket, name, first));
    }

    private static String name(Sha256 sha256) {
        String hex = sha256.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    /** Reads piece by piece, each a request of its own: a slow reader keeps none open. */
    private static final class Pieces extends InputStream {

        private final S3Bucket bucket;
        private final String name;
        private S3Bucket.Piece piece;
        private int at;
        private long before;

        Pieces(S3Bucket bucket, String name, S3Bucket.Piece first) {
            this.bucket = bucket;
            this.name = name;
            this.piece = first;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (at == piece.bytes().length) {
                before += at;
                at = 0;
                if (before >= piece.total()) {
                    return -1;
                }
                piece = bucket.read(name, before, PIECE)
                        .filter(next -> next.bytes().length > 0)
                        .orElseThrow(() -> new EOFException("the bytes of the file end too early"));
            }
            int count = Math.min(length, piece.bytes().length - at);
            System.arraycopy(piece.bytes(), at, into, offset, count);
            at += count;
            return count;
        }
    }
}
