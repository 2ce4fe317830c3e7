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
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final int PIECE = 5_000;
    private static final long MOST = 64L << 20;

    @LocalServerPort
    private int here;

    @BeforeAll
    void fill() {
        recorded(RealCase.story());
        for (int filled = 0; filled < ROWS; filled += PIECE) {
            jdbc.update(
                    "insert into proposal_dossier select (jsonb_populate_record(null::proposal_dossier, to_jsonb(d)"
                            + " || jsonb_build_object('id', gen_random_uuid()))).*"
                            + " from (select d.* from proposal_dossier d limit 1) d, generate_series(1, ?)",
                    Math.min(PIECE, ROWS - filled));
        }
        jdbc.execute("analyze proposal_dossier");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void staysFlat(ExportFormat format) throws Exception {
        exported(format); // What is loaded once is not the export's.
        long before = used();
        AtomicLong peak = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        AtomicBoolean going = new AtomicBoolean(true);
        Thread sampler = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                peak.accumulateAndGet(used(), Math::max);
                looks.incrementAndGet();
            }
        });
        long begun = System.nanoTime();
        long rows;
        try {
            rows = exported(format);
        } finally {
            going.set(false);
            sampler.join();
        }
        long extra = peak.get() - before;
        assertThat(rows).isGreaterThan(ROWS);
        assertThat(looks.get()).isGreaterThan(2);
        String said = format + ": " + rows + " rows, " + (extra >> 20) + " MiB more in use at most, "
                + (System.nanoTime() - begun) / 1_000_000 + " ms";
        LoggerFactory.getLogger(ExportMemoryIT.class).info(said);
        assertThat(extra).as(said).isLessThan(MOST);
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
                body.transferTo(OutputStream.nullOutputStream());
            }
            return file.headers().firstValueAsLong("Defter-Rows").orElse(-1);
        }
    }
}
