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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.defter.auditor.Auditor;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.SchemaMigration;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.defter.kernel.platform.ledger.LedgerReader;
import org.defter.kernel.platform.ledger.LedgerSweep;
import org.defter.kernel.platform.ledger.LedgerTailer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the ledger costs: covering a record that is there already and one that is being written, one proof, the sweep, a bundle,
 * and verifying it.
 *
 * <p>A hundred thousand events in quick mode, otherwise a million; payload and metadata have the size of the demo's.
 */
final class LedgerBenchmark {

    private static final String APPEND = """
            insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                payload_revision, payload, metadata, correlation_id)
            select gen_random_uuid(), 'Bench', 'bench-' || (n / 20), n %% 20, 'BenchEvent', '1',
                convert_to('{"text":"' || repeat(md5(n::text), 12) || '"}', 'UTF8'),
                convert_to('{"office":"clerk","correlationId":"' || md5(n::text)::uuid || '","salt":"'
                    || rtrim(translate(encode(sha256(n::text::bytea), 'base64'), '+/', '-_'), '=') || '"}', 'UTF8'),
                md5(n::text)::uuid
            from generate_series(%d, %d) n""";
    private static final String APPEND_ONE = """
            insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                payload_revision, payload, metadata, correlation_id)
            select n, 'Bench', n::text, 0, 'BenchEvent', '1', convert_to('{"text":"' || repeat(md5(n::text), 12) || '"}', 'UTF8'),
                convert_to('{"office":"clerk","correlationId":"' || n || '","salt":"'
                    || rtrim(translate(encode(sha256(n::text::bytea), 'base64'), '+/', '-_'), '=') || '"}', 'UTF8'),
                n
            from gen_random_uuid() n""";
    private static final int PROOFS = 2_000;
    private static final int WRITERS = 16;
    private static final int SLICE = 2_000;

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
            keepUp(bench, pool, watermark, key, rows);
            proofs(pool, jdbc, rows);
            sweep(pool, key, rows);
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
            await(tailer, reader, events);
        }
        return seconds(begun);
    }

    /**
     * Writers at full speed, each event in a transaction of its own as the store appends it, while the ledger is covered: how far
     * behind it is meanwhile, and how soon it has caught up.
     */
    private static void keepUp(
            Bench bench, HikariDataSource pool, SettledWatermark watermark, LedgerKey key, List<List<String>> rows)
            throws Exception {
        Duration time = Duration.ofSeconds(bench.quick ? 5 : 20);
        LedgerReader reader = new LedgerReader(pool);
        long before = covered(reader);
        LongAdder written = new LongAdder();
        AtomicLong furthest = new AtomicLong();
        AtomicBoolean writing = new AtomicBoolean(true);
        watermark.start();
        try (LedgerTailer tailer = LedgerTailer.alone(
                        pool, watermark, key, Duration.ofMillis(100), 2_000, new SimpleMeterRegistry());
                ExecutorService watching = Executors.newSingleThreadExecutor()) {
            tailer.start();
            Future<?> watch = watching.submit(() -> {
                while (writing.get()) {
                    long behind = written.sum() - (covered(reader) - before);
                    furthest.accumulateAndGet(behind, Math::max);
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                return null;
            });
            double perSecond = Load.perSecond(WRITERS, time, _ -> new Writer(bench.application(), written));
            writing.set(false);
            watch.get();
            long left = written.sum() - (covered(reader) - before);
            long ended = System.nanoTime();
            await(tailer, reader, before + written.sum());
            rows.add(List.of("while " + WRITERS + " writers write, events/s", Report.number(perSecond)));
            rows.add(List.of("behind them at most, events", Long.toString(furthest.get())));
            rows.add(List.of("behind them when they stop, events", Long.toString(left)));
            rows.add(List.of("caught up after, s", Report.number(seconds(ended))));
        }
    }

    private static void await(LedgerTailer tailer, LedgerReader reader, long events) throws InterruptedException {
        while (covered(reader) < events) {
            if (tailer.refusal().isPresent()) {
                throw new IllegalStateException(tailer.refusal().get());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long covered(LedgerReader reader) {
        return reader.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /** One connection that does nothing but append. */
    private static final class Writer implements Load.Client, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement append;
        private final LongAdder written;

        Writer(Connection connection, LongAdder written) throws SQLException {
            this.connection = connection;
            this.append = connection.prepareStatement(APPEND_ONE);
            this.written = written;
        }

        @Override
        public int work() throws SQLException {
            append.executeUpdate();
            written.increment();
            return 1;
        }

        @Override
        public void close() throws SQLException {
            append.close();
            connection.close();
        }
    }

    /** The nightly question of the server, of the whole ledger. */
    private static void sweep(HikariDataSource pool, LedgerKey key, List<List<String>> rows) throws SQLException {
        long begun = System.nanoTime();
        LedgerSweep.Result result = LedgerSweep.run(pool, key.keys(), SLICE);
        if (!result.findings().isEmpty()) {
            throw new IllegalStateException(result.findings().toString());
        }
        rows.add(List.of("sweep of " + result.leaves() + " leaves, s", Report.number(seconds(begun))));
    }

    private static void proofs(HikariDataSource pool, JdbcTemplate jdbc, List<List<String>> rows) {
        LedgerReader reader = new LedgerReader(pool);
        List<UUID> ids = jdbc.query(
                "select event_id from eventstore.domain_event tablesample system (5) order by random() limit " + PROOFS,
                (row, number) -> row.getObject("event_id", UUID.class));
        double[] millis = new double[ids.size()];
        int longest = 0;
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            int length =
                    reader.proof(ids.get(i)).orElseThrow().proof().toString().length();
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
        StringWriter said = new StringWriter();
        int status = Auditor.execute(new PrintWriter(said), "verify", bundle.toString(), "--policy", policy.toString());
        if (status != 0) {
            throw new IllegalStateException(said.toString());
        }
        rows.add(List.of("bundle verified, s", Report.number(seconds(begun))));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
