package org.defter.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.defter.auditor.Auditor;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.SchemaMigration;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.defter.kernel.platform.ledger.LedgerReader;
import org.defter.kernel.platform.ledger.LedgerTailer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the ledger costs: covering a record that is there already, one proof, a bundle, and verifying it.
 *
 * <p>A hundred thousand events in quick mode, otherwise a million; payload and metadata have the size of the demo's.
 */
final class LedgerBenchmark {

    private static final String APPEND = """
            insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                payload_revision, payload, metadata)
            select gen_random_uuid(), 'Bench', 'bench-' || (n / 20), n %% 20, 'BenchEvent', '1',
                convert_to('{"text":"' || repeat(md5(n::text), 12) || '"}', 'UTF8'),
                convert_to('{"office":"clerk","correlationId":"' || gen_random_uuid() || '","salt":"'
                    || rtrim(translate(encode(sha256(n::text::bytea), 'base64'), '+/', '-_'), '=') || '"}', 'UTF8')
            from generate_series(%d, %d) n""";
    private static final int PROOFS = 2_000;

    private LedgerBenchmark() {}

    static void measure(Bench bench) throws Exception {
        long events = bench.quick ? 100_000 : 1_000_000;
        SchemaMigration.prepare(bench.access());
        try (HikariDataSource pool = ApplicationPool.open(bench.access(), 8);
                SettledWatermark watermark =
                        new SettledWatermark(pool, Duration.ofMillis(200), new SimpleMeterRegistry())) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            for (long first = 0; first < events; first += 20_000) {
                jdbc.update(String.format(Locale.ROOT, APPEND, first, first + 19_999));
            }
            watermark.settle();
            ForeignCpu cpu = bench.watch();
            LedgerKey key = LedgerKey.openOrDraw(bench.serverFolder().resolve("log.key"), "defter.invalid/bench");
            List<List<String>> rows = new ArrayList<>();
            double covering = cover(pool, watermark, key, events);
            rows.add(List.of("covering, events/s", Report.number(events / covering)));
            proofs(pool, jdbc, rows);
            bundle(pool, key, bench.serverFolder(), rows);
            bench.report.add("Ledger of " + events + " events", List.of("what", "value"), rows, cpu);
        }
    }

    private static double cover(HikariDataSource pool, SettledWatermark watermark, LedgerKey key, long events)
            throws InterruptedException {
        LedgerReader reader = new LedgerReader(pool);
        long begun = System.nanoTime();
        try (LedgerTailer tailer =
                LedgerTailer.alone(pool, watermark, key, Duration.ofMillis(100), 2_000, new SimpleMeterRegistry())) {
            tailer.start();
            while (reader.checkpoint()
                            .map(note -> Checkpoint.parse(note.text()).size())
                            .orElse(0L)
                    < events) {
                if (tailer.refusal().isPresent()) {
                    throw new IllegalStateException(tailer.refusal().get());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return seconds(begun);
    }

    private static void proofs(HikariDataSource pool, JdbcTemplate jdbc, List<List<String>> rows) {
        LedgerReader reader = new LedgerReader(pool);
        List<@Nullable UUID> ids = jdbc.queryForList(
                "select event_id from eventstore.domain_event tablesample system (5) order by random() limit " + PROOFS,
                UUID.class);
        double[] millis = new double[ids.size()];
        int longest = 0;
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            int length = reader.proof(Objects.requireNonNull(ids.get(i)))
                    .orElseThrow()
                    .proof()
                    .toString()
                    .length();
            millis[i] = seconds(begun) * 1_000;
            longest = Math.max(longest, length);
        }
        Arrays.sort(millis);
        rows.add(List.of("proof, p50 ms", Report.number(millis[millis.length / 2])));
        rows.add(List.of("proof, p99 ms", Report.number(millis[millis.length * 99 / 100])));
        rows.add(List.of("proof, bytes", Integer.toString(longest)));
    }

    private static void bundle(HikariDataSource pool, LedgerKey key, Path folder, List<List<String>> rows)
            throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        Path policy = Files.writeString(folder.resolve("policy.txt"), key.policy());
        long begun = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            new LedgerBundle(pool)
                    .write(
                            new LedgerBundle.Attached(
                                    key.policy(), List.of(), Map.of("verifier.html", LedgerPage.text())),
                            out);
        }
        rows.add(List.of("bundle written, s", Report.number(seconds(begun))));
        rows.add(List.of("bundle, MB", Report.number(Files.size(bundle) / 1e6)));
        begun = System.nanoTime();
        long cpu = processCpuNanos();
        StringWriter said = new StringWriter();
        int status = Auditor.execute(new PrintWriter(said), "verify", bundle.toString(), "--policy", policy.toString());
        if (status != 0) {
            throw new IllegalStateException(said.toString());
        }
        rows.add(List.of("bundle verified, s", Report.number(seconds(begun))));
        rows.add(List.of("bundle verified, CPU s", Report.number((processCpuNanos() - cpu) / 1e9)));
    }

    private static long processCpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
