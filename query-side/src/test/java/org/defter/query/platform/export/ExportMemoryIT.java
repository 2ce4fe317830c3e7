package org.defter.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What an export of many lines keeps in memory, in every form: what is still in use after the collector has run, again and again
 * while the export goes on. And what becomes of a large export that fails or is not fetched.
 * {@code -Ddefter.export.rows=1000000} exports as many.
 */
@Tag("long")
@DirtiesContext
@TestPropertySource(properties = "defter.export.at-once=1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportMemoryIT extends ViewsOnPostgres {

    private static final int ROWS = Integer.getInteger("defter.export.rows", 60_000);
    private static final int PIECE = 2_000;
    private static final int SMALL = 4_096;
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
    private static final long MOST = 64L << 20;
    private static final long LOOKS = 3;

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
            // On a busy machine a look takes longer than an export: then again, until there were some.
            int exports = 0;
            do {
                rows = exported(format);
            } while (looks.get() < LOOKS && ++exports < 10);
        } finally {
            done.countDown();
            sampler.join();
        }
        long extra = peak.get() - before;
        assertThat(rows).isGreaterThan(ROWS);
        assertThat(looks.get()).isGreaterThanOrEqualTo(LOOKS);
        String said = format + ": " + rows + " rows, " + (extra >> 20) + " MiB more in use at most, "
                + (System.nanoTime() - begun) / 1_000_000 + " ms, undisturbed " + undisturbed / 1_000_000 + " ms";
        LoggerFactory.getLogger(ExportMemoryIT.class).info(said);
        assertThat(extra).as(said).isLessThan(MOST);
    }

    /**
     * Looks at the heap again and again. Every look is a full collection, during which the export stands still: so between two of
     * them is twice the time the last one took.
     */
    private static void look(CountDownLatch done, AtomicLong peak, AtomicLong looks) {
        try {
            long pause = 0;
            while (!done.await(pause, TimeUnit.NANOSECONDS)) {
                long begun = System.nanoTime();
                peak.accumulateAndGet(used(), Math::max);
                looks.incrementAndGet();
                pause = 2 * (System.nanoTime() - begun);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReaderWhoStopsHoldsUpNobodyAndIsDropped() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress("127.0.0.1", here));
            socket.getOutputStream()
                    .write(("GET /api/proposals?format=csv HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + LOGIN
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] begun = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            assertThat(new String(begun, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            assertThat(files()).isNotEmpty();
            assertThat(jdbc.queryForObject(
                            "select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and"
                                    + " query like '%proposal_dossier%' and pid <> pg_backend_pid()",
                            Long.class))
                    .isZero();
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<String> other =
                        http.send(request("/api/plans?format=csv"), HttpResponse.BodyHandlers.ofString());
                assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> files().isEmpty());
        }
    }

    @Test
    void whatFailsInTheMiddleIsAProblemAndNotAShortFile() throws Exception {
        long entries = entries();
        UUID broken = Objects.requireNonNull(jdbc.queryForObject(
                "select id from proposal_dossier order by sort_key, id offset ? limit 1", UUID.class, ROWS / 2));
        String state = Objects.requireNonNull(
                jdbc.queryForObject("select state from proposal_dossier where id = ?", String.class, broken));
        jdbc.update("update proposal_dossier set state = 'NONSENSE' where id = ?", broken);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> failed =
                    http.send(request("/api/proposals?format=xlsx"), HttpResponse.BodyHandlers.ofString());
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        } finally {
            jdbc.update("update proposal_dossier set state = ? where id = ?", state, broken);
        }
        assertThat(entries()).isEqualTo(entries);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> files().isEmpty());
    }

    private long entries() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from operations.entry where kind = 'EXPORTED'", Long.class));
    }

    /** The files of exports under way in this process. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(Export.PREFIX))
                    .toList();
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + here + path))
                .header("Authorization", LOGIN)
                .build();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long exported(ExportFormat format) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> file = http.send(
                    request("/api/proposals?format=" + format.key()), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = file.body()) {
                if (file.statusCode() != 200) {
                    throw new IllegalStateException(
                            file.statusCode() + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(OutputStream.nullOutputStream());
            }
            return file.headers().firstValueAsLong("Defter-Rows").orElse(-1);
        }
    }
}
