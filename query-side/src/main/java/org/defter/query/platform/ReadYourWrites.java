package org.defter.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A GET that sends back the {@code Defter-Position} of an act is answered from views that show the act and everything the
 * policies did because of it, or, after a while, not at all (503).
 *
 * <p>It waits until every policy has passed the act's last event. If events of the same correlation have come by then,
 * these are waited for likewise, until none is left. Then it waits for the views. The waiting asks this process's own
 * processors and only for those of other processes the database, ever more seldom.
 */
final class ReadYourWrites implements HandlerInterceptor {

    static final String HEADER = "Defter-Position";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern WAIT = Pattern.compile("\\bwait=(\\d{1,4})\\b");
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Progress progress;
    private final JdbcTemplate jdbc;
    private final Duration patience;
    private final Timer waited;
    private final AtomicInteger waiting = new AtomicInteger();

    ReadYourWrites(Progress progress, JdbcTemplate jdbc, Duration patience, MeterRegistry meters) {
        this.progress = progress;
        this.jdbc = jdbc;
        this.patience = patience;
        this.waited = Timer.builder("defter.read.wait")
                .description("How long reads waited for the views to show an act")
                .register(meters);
        Gauge.builder("defter.read.waiting", waiting, AtomicInteger::get)
                .description("Reads that wait for the views right now")
                .register(meters);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String header = request.getHeader(HEADER);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (header != null && reads) {
            long begun = System.nanoTime();
            try {
                await(position(header), begun + patience(request).toNanos());
            } finally {
                waited.record(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return true;
    }

    /** As long as the caller prefers (RFC 7240, {@code Prefer: wait=2}), never longer than everybody may wait. */
    private Duration patience(HttpServletRequest request) {
        String preferred = request.getHeader("Prefer");
        var wait = preferred == null ? null : WAIT.matcher(preferred);
        if (wait == null || !wait.find()) {
            return patience;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(patience) < 0 ? asked : patience;
    }

    private static long position(String header) {
        if (!NUMBER.matcher(header).matches()) {
            throw invalid();
        }
        return Long.parseLong(header);
    }

    private static HttpRefused invalid() {
        return HttpRefused.because(HttpReason.INVALID_POSITION)
                .withErrors(List.of(WrongField.of(HEADER, "field.value")));
    }

    private void await(long position, long deadline) throws InterruptedException {
        long target = last(position);
        waiting.incrementAndGet();
        try {
            awaitReached(Progress.POLICIES, target, deadline);
            // A policy commits its token together with what it did, so whatever followed is visible now.
            for (long last = last(position); last > target; last = last(position)) {
                target = last;
                awaitReached(Progress.POLICIES, target, deadline);
            }
            awaitReached(Progress.VIEWS, target, deadline);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void awaitReached(String prefix, long position, long deadline) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!progress.reached(prefix, position)) {
            if (System.nanoTime() + Duration.ofMillis(pause).toNanos() > deadline) {
                throw HttpRefused.because(HttpReason.NOT_CAUGHT_UP).withHeader("Retry-After", "1");
            }
            Thread.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** The last event of what began with, or led to, the event at that position; the position itself if it has none. */
    private long last(long position) {
        Ends ends = jdbc.queryForObject(
                """
                select (select max(e.global_index) from eventstore.domain_event e
                        where e.correlation_id = (select a.correlation_id from eventstore.domain_event a
                                                  where a.global_index = ?)) as last,
                       (select max(global_index) from eventstore.domain_event) as newest""", (row, number) -> new Ends(row.getObject("last", Long.class), row.getLong("newest")), position);
        if (ends == null || position > ends.newest()) {
            throw invalid();
        }
        return ends.last() == null ? position : Math.max(position, ends.last());
    }

    private record Ends(@Nullable Long last, long newest) {}
}
