package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TiledTree;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that lets the ledger grow killed with SIGKILL at moments nobody chose, while others write: whatever was signed,
 * seen by others or only kept beside the key, holds of the tree that comes after, and the tree is the one its events give.
 */
class LedgerKilledIT {

    private static final int ROUNDS = Integer.getInteger("defter.kills", 6);
    private static final int LONGEST_MILLIS = 400;

    @TempDir
    private Path folder;

    private LedgerFixture ledger;
    private final TreeMap<Long, Hash> signed = new TreeMap<>();
    private Process tailer;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @AfterEach
    void close() {
        if (tailer != null) {
            tailer.destroyForcibly();
        }
        ledger.close();
    }

    @Test
    void whatWasSignedHoldsWhateverStatementTheKillMeets() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        AtomicBoolean writing = new AtomicBoolean(true);
        int unfinished = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(1)) {
            Future<?> written = writers.submit(() -> {
                while (writing.get()) {
                    ledger.record(3);
                }
            });
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    long before = leaves();
                    start();
                    await().atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofMillis(5))
                            .until(() -> leaves() > before);
                    if (round % 2 == 1) {
                        // Every other round lives to sign: on a busy machine none might, and nothing would be shown.
                        int known = signed.size();
                        await().atMost(Duration.ofSeconds(60))
                                .pollInterval(Duration.ofMillis(5))
                                .until(() -> {
                                    ledger.reader().checkpoint().ifPresent(this::remember);
                                    return signed.size() > known;
                                });
                    }
                    long end = System.nanoTime()
                            + Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos();
                    while (System.nanoTime() < end) {
                        ledger.reader().checkpoint().ifPresent(this::remember);
                    }
                    kill();
                    ledger.key.newestSigned().ifPresent(this::remember);
                    unfinished += leaves() < events() ? 1 : 0;
                }
            } finally {
                writing.set(false);
            }
            written.get();
        }

        ledger.watermark.settle();
        ledger.coverAll();

        assertThat(unfinished).as("rounds that left something to be done").isPositive();
        assertThat(leaves()).isEqualTo(events());
        assertThat(ledger.check().findings()).as("seed %d", seed).isEmpty();
        assertThat(signed).hasSizeGreaterThan(1);
        try (Connection connection = ledger.pool.getConnection()) {
            LedgerTables tables = new LedgerTables(connection);
            for (var head : signed.entrySet()) {
                assertThat(new TiledTree(head.getKey(), tables.tiles()).root())
                        .as("the tree of %d leaves, seed %d", head.getKey(), seed)
                        .isEqualTo(head.getValue());
            }
        }
    }

    /** Two that were signed of one size are of one tree. */
    private void remember(SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        Hash before = signed.putIfAbsent(head.size(), head.root());
        assertThat(before == null ? head.root() : before).isEqualTo(head.root());
    }

    private void start() throws IOException {
        DatabaseAccess access = ledger.database().access();
        tailer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TailerProcess.class.getName(),
                        access.url(),
                        access.application().user(),
                        access.application().password(),
                        folder.resolve("log.key").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("tailer.log").toFile()))
                .start();
    }

    private void kill() throws InterruptedException {
        assertThat(tailer.isAlive()).as("the tailer, see its log").isTrue();
        assertThat(tailer.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private long leaves() {
        return count("select size from ledger.state");
    }

    private long events() {
        return count("select count(*) from eventstore.domain_event");
    }

    private long count(String sql) {
        Long count = ledger.jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
