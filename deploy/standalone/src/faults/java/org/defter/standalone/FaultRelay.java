package org.defter.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A network between the application and PostgreSQL that delays, and cuts a connection right after a COMMIT was handed on, before
 * its answer comes back: nobody on this side can know whether it was done. It was.
 */
final class FaultRelay implements AutoCloseable {

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    final AtomicInteger cutsLeft = new AtomicInteger();
    final AtomicInteger cuts = new AtomicInteger();
    volatile long delayMillis;
    volatile int cutOneIn = 1;

    FaultRelay(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                AtomicInteger cut = new AtomicInteger();
                Thread.ofVirtual().start(() -> forward(near, far, cut));
                Thread.ofVirtual().start(() -> back(far, near, cut));
            } catch (IOException e) {
                // Closed, or the server is away: the next one may be luckier.
            }
        }
    }

    private void forward(Socket from, Socket to, AtomicInteger cut) {
        byte[] buffer = new byte[65536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                delay();
                if (commits(buffer, read)
                        && cutsLeft.get() > 0
                        && cuts.get() % cutOneIn == 0
                        && cutsLeft.getAndDecrement() > 0) {
                    cut.set(1);
                    cuts.incrementAndGet();
                }
                out.write(buffer, 0, read);
                out.flush();
                if (cut.get() == 1) {
                    // The server has it and carries it out; its answer is not waited for.
                    LockSupport.parkNanos(300_000_000);
                    from.setSoLinger(true, 0);
                    return;
                }
                read = in.read(buffer);
            }
        } catch (IOException e) {
            // One end is gone, and so is the other.
        }
    }

    private void back(Socket from, Socket to, AtomicInteger cut) {
        byte[] buffer = new byte[65536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                delay();
                if (cut.get() == 1) {
                    LockSupport.parkNanos(400_000_000);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                read = in.read(buffer);
            }
        } catch (IOException e) {
            // As above.
        }
    }

    private void delay() {
        if (delayMillis > 0) {
            LockSupport.parkNanos(delayMillis * 1_000_000);
        }
    }

    private static boolean commits(byte[] bytes, int length) {
        for (int i = 0; i + COMMIT.length <= length; i++) {
            int same = 0;
            while (same < COMMIT.length && bytes[i + same] == COMMIT[same]) {
                same++;
            }
            if (same == COMMIT.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
