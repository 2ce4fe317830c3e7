package org.defter.query.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What goes out to one reader, as long as the reader takes it: whoever makes the sender wait longer than a time for one piece of what it is
 * sent is given up. Only waiting counts, neither the time in which nothing is sent nor how large an event is, so that a slow line gets
 * through whatever it may be. Of one thread alone.
 */
final class PacedOutput {

    /** So much a reader has to take in its time. */
    static final int PIECE = 64 * 1024;

    /** Looked at the clock each time so much went out; no more than the server passes on at once. */
    private static final int STEP = 8 * 1024;

    private final OutputStream out;
    private final long patience;
    private final LongSupplier nanoTime;
    private long waited;
    private long taken;

    /**
     * An output that nothing has been sent to.
     *
     * @param patience how long the reader may take for a piece
     * @param nanoTime a clock that only goes forward
     */
    PacedOutput(OutputStream out, Duration patience, LongSupplier nanoTime) {
        this.out = out;
        this.patience = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Sends all of it.
     *
     * @throws ReaderTooSlow if the reader does not take it
     */
    void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += STEP) {
            int length = Math.min(STEP, bytes.length - from);
            int begin = from;
            timed(() -> out.write(bytes, begin, length));
            taken += length;
            if (taken >= PIECE) {
                taken = 0;
                waited = 0;
            }
        }
    }

    /**
     * Sends what is still held back.
     *
     * @throws ReaderTooSlow if the reader does not take it
     */
    void flush() throws IOException {
        timed(out::flush);
    }

    private void timed(Sending sending) throws IOException {
        long begun = nanoTime.getAsLong();
        try {
            sending.send();
        } catch (IOException e) {
            throw timedOut(e) ? new ReaderTooSlow(e) : e;
        }
        waited += nanoTime.getAsLong() - begun;
        if (waited > patience) {
            throw new ReaderTooSlow();
        }
    }

    /** The server gives up by itself where nothing at all is taken. */
    private static boolean timedOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** An attempt to send. */
    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }
}
