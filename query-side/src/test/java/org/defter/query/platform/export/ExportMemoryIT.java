package org.defter.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What an export of many lines keeps in memory, in every form: what is still in use after the collector has run, again and again
 * while the export goes on. {@code -Ddefter.export.rows=1000000} exports as many.
 */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportMemoryIT extends ViewsOnPostgres {

    private static final int ROWS = Integer.getInteger("defter.export.rows", 60_000);
    private static final int PIECE = 2_000;
    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final long MOST = 64L << 20;

    @LocalServerPort
    private int here;

    @BeforeAll
    void fill() {
        recorded(RealCase.story());
        String columns = Objects.requireNonNull(jdbc.queryForObject(
                "select string_agg(case attname when 'id' then 'gen_random_uuid()' else quote_ident(attname) end, ', ' order by"
                        + " attnum) from pg_attribute where attrelid = 'proposal_dossier'::regclass and attnum > 0 and not"
                        + " attisdropped",
                String.class));
        for (int filled = 0; filled < ROWS; filled += PIECE) {
            jdbc.update(
                    "insert into proposal_dossier select " + columns
                            + " from (select * from proposal_dossier limit 1) one, generate_series(1, ?)",
                    Math.min(PIECE, ROWS - filled));
        }
        jdbc.execute("analyze proposal_dossier");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void staysFlat(ExportFormat format) throws Exception {
        long undisturbed = System.nanoTime();
        exported(format); // What is loaded once is not the export's.
        undisturbed = System.nanoTime() - undisturbed;
        long before = used();
        AtomicLong peak = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        Thread sampler = Thread.ofPlatform().start(() -> look(done, peak, looks));
        long begun = System.nanoTime();
        long rows;
        try {
            rows = exported(format);
        } finally {
            done.countDown();
            sampler.join();
        }
        long extra = peak.get() - before;
        assertThat(rows).isGreaterThan(ROWS);
        assertThat(looks.get()).isGreaterThan(2);
        String said = format + ": " + rows + " rows, " + (extra >> 20) + " MiB more in use at most, "
                + (System.nanoTime() - begun) / 1_000_000 + " ms, undisturbed " + undisturbed / 1_000_000 + " ms";
        LoggerFactory.getLogger(ExportMemoryIT.class).info(said);
        assertThat(extra).as(said).isLessThan(MOST);
    }

    /**
     * Looks at the heap a few times a second: every look is a full collection, during which the export stands still, so that looks
     * one right after the other would leave it no time.
     */
    private static void look(CountDownLatch done, AtomicLong peak, AtomicLong looks) {
        try {
            while (!done.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                peak.accumulateAndGet(used(), Math::max);
                looks.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long exported(ExportFormat format) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> file = http.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + here + "/api/proposals?format=" + format.key()))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = file.body()) {
                if (file.statusCode() != 200) {
                    throw new IllegalStateException(file.statusCode() + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(OutputStream.nullOutputStream());
            }
            return file.headers().firstValueAsLong("Defter-Rows").orElse(-1);
        }
    }
}
