package org.defter.query.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedPage;
import org.defter.kernel.platform.feed.FeedProperties;
import org.defter.kernel.platform.feed.FeedSelection;
import org.defter.kernel.platform.security.ProofOfLogin;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Serves those who follow the record live, each on its own virtual thread with one piece of the record in memory: a quarter of a
 * mebibyte and what its last event is larger. A reader who does not read holds up nothing but its own thread, and that not for
 * long: one that takes too little is let go ({@link PacedOutput}), one that takes nothing at all by the server's time-out. It
 * comes again where it was.
 */
@Component
class LiveFeed {

    private static final int AT_ONCE = 100;
    private static final long BYTES_AT_ONCE = 256 * 1024L;
    private static final byte[] COME_AGAIN = "retry: 2000\n: \n\n".getBytes(StandardCharsets.UTF_8);

    private final Feed feed;
    private final FeedProperties properties;
    private final ProofOfLogin logins;
    private final Semaphore places;
    private final Counter told;
    private final Counter letGo;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    LiveFeed(Feed feed, FeedProperties properties, ProofOfLogin logins, MeterRegistry meters) {
        this.feed = feed;
        this.properties = properties;
        this.logins = logins;
        this.places = new Semaphore(properties.readers());
        this.told = Counter.builder("defter.feed.events")
                .description("Events told to those who follow the record live")
                .register(meters);
        this.letGo = Counter.builder("defter.feed.let.go")
                .description("Those who followed the record live and did not take what they were sent")
                .register(meters);
        Gauge.builder("defter.feed.readers", readers, Set::size)
                .description("Those who follow the record live")
                .register(meters);
    }

    /** Tells everything after the position until the reader goes, its login or its time ends, or the server stops. */
    void follow(FeedSelection selection, long after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw HttpRefused.because(HttpReason.UNAVAILABLE).withHeader("Retry-After", "30");
        }
        readers.add(Thread.currentThread());
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("X-Accel-Buffering", "no");
            tell(
                    selection,
                    after,
                    logins.of(request),
                    new PacedOutput(response.getOutputStream(), properties.patience(), System::nanoTime));
        } catch (ReaderTooSlow e) {
            letGo.increment();
        } catch (InterruptedException e) {
            // The server stops: the stream ends here, and its reader comes again with the last position.
        } catch (RuntimeException e) {
            // A question to the database that the end of the server cut off is no fault.
            if (!closed) {
                throw e;
            }
        } finally {
            readers.remove(Thread.currentThread());
            places.release();
        }
    }

    private void tell(FeedSelection selection, long after, BooleanSupplier login, PacedOutput out)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + properties.longest().toNanos();
        Duration heartbeat = properties.heartbeat();
        long beat = System.nanoTime() + heartbeat.toNanos();
        long position = after;
        out.write(COME_AGAIN);
        out.flush();
        while (!closed && System.nanoTime() < end) {
            FeedPage page = feed.read(selection, position, AT_ONCE, BYTES_AT_ONCE);
            for (FeedEvent event : page.events()) {
                write(out, event);
            }
            position = page.next();
            if (!page.events().isEmpty()) {
                out.flush();
                told.increment(page.events().size());
            }
            if (System.nanoTime() >= beat) {
                if (!login.getAsBoolean()) {
                    return;
                }
                out.write(("id: " + position + "\n: \n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                beat = System.nanoTime() + heartbeat.toNanos();
            }
            if (!page.more()) {
                feed.await(position, Duration.ofNanos(Math.max(0, beat - System.nanoTime())));
            }
        }
    }

    private void write(PacedOutput out, FeedEvent event) throws IOException {
        out.write(("id: " + event.position() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(event.json(feed.source()));
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    }

    /** An open stream would hold up the end of the server. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        readers.forEach(Thread::interrupt);
    }
}
