package org.defter.kernel.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is read piece by piece, each on its own: one of them is in memory at a time, and a slow reader keeps nothing open. */
final class PieceStream extends InputStream {

    /** Where the pieces come from. */
    @FunctionalInterface
    interface Pieces {

        /**
         * The next piece of the file, which is not empty; null behind the last one.
         *
         * @throws IOException if it cannot be read, or is not there though it should be
         */
        byte @Nullable [] next() throws IOException;
    }

    private final Pieces pieces;
    private byte @Nullable [] piece = new byte[0];
    private int at;

    PieceStream(Pieces pieces) {
        this.pieces = pieces;
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
        byte[] current = piece;
        if (current != null && at == current.length) {
            current = pieces.next();
            piece = current;
            at = 0;
        }
        if (current == null) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, offset, count);
        at += count;
        return count;
    }
}
