package org.defter.query.pages.platform;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages what has changed: kind of stream, its identifier and the place in the record, never what it says, so that
 * every browser reads it again with its own reader's rights.
 *
 * <p>One question a second to the database for all browsers of this process, and none while nobody looks.
 */
final class Live {

    private static final long HOUR = 3_600_000;
    private static final long PAUSE_MILLIS = 1_000;
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Object someone = new Object();
    private volatile boolean closed;

    Live(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        Thread.ofVirtual().name("live-pages").start(this::watch);
    }

    /** What changed. */
    record Change(long position, UUID stream) {}

    private record Watcher(SseEmitter emitter, Set<UUID> streams) {}

    /** Follows the given streams; all if none is given. */
    SseEmitter follow(Set<UUID> streams) {
        Watcher watcher = new Watcher(new SseEmitter(HOUR), streams);
        watcher.emitter().onCompletion(() -> watchers.remove(watcher));
        watcher.emitter().onTimeout(() -> watchers.remove(watcher));
        watcher.emitter().onError(_ -> watchers.remove(watcher));
        watchers.add(watcher);
        begin(watcher.emitter());
        synchronized (someone) {
            someone.notifyAll();
        }
        return watcher.emitter();
    }

    /** A line on which nothing was said is not open to the browser yet, so it could not know when to read again. */
    private static void begin(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
        } catch (IOException e) {
            emitter.completeWithError(e);
        }
    }

    private void watch() {
        long seen = -1;
        while (!closed) {
            try {
                if (watchers.isEmpty()) {
                    seen = -1;
                    synchronized (someone) {
                        if (watchers.isEmpty() && !closed) {
                            someone.wait(PAUSE_MILLIS * 60);
                        }
                    }
                } else if (seen < 0) {
                    seen = newest();
                } else {
                    List<Change> changes = since(seen);
                    changes.forEach(this::tell);
                    seen = changes.isEmpty() ? seen : changes.getLast().position();
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long newest() {
        Long newest = jdbc.queryForObject("select coalesce(max(position), 0) from history", Long.class);
        return newest == null ? 0 : newest;
    }

    private List<Change> since(long position) {
        return jdbc.query(
                "select position, stream_id from history where position > ? order by position limit ?",
                (row, _) -> new Change(row.getLong(1), row.getObject(2, UUID.class)),
                position,
                AT_ONCE);
    }

    private void tell(Change change) {
        watchers.removeIf(watcher -> concerns(watcher, change) && !told(watcher, change));
    }

    private static boolean concerns(Watcher watcher, Change change) {
        return watcher.streams().isEmpty() || watcher.streams().contains(change.stream());
    }

    /** Whether it could be told; who has gone cannot. */
    private static boolean told(Watcher watcher, Change change) {
        try {
            watcher.emitter()
                    .send(SseEmitter.event()
                            .id(Long.toString(change.position()))
                            .name("changed")
                            .data(change.position()));
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    /** An open stream would hold up the end of the server. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        watchers.forEach(watcher -> watcher.emitter().complete());
        synchronized (someone) {
            someone.notifyAll();
        }
    }
}
