package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that lets the ledger grow killed with SIGKILL at moments nobody chose, while others write: whatever was signed,
 * seen by others or only kept beside the key, holds of the tree that comes after, and the tree is the one its events give.
 */
@Tag("long")
class LedgerKilledIT {

    private static final int ROUNDS = Integer.getInteger("defter.kills", 6);
    private static final int LONGEST_MILLIS = 400;

    @TempDir
    private Path folder;

    private LedgerFixture ledger;
    private final SignedHeads signed = new SignedHeads();
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
                                    ledger.reader().checkpoint().ifPresent(signed::remember);
                                    return signed.size() > known;
                                });
                    }
                    long end = System.nanoTime()
                            + Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos();
                    while (System.nanoTime() < end) {
                        ledger.reader().checkpoint().ifPresent(signed::remember);
                    }
                    kill();
                    ledger.key.newestSigned().ifPresent(signed::remember);
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
        assertThat(signed.size()).isGreaterThan(1);
        signed.hold(ledger.pool, "seed " + seed);
    }

    private void start() throws IOException {
        tailer = ledger.program(TailerProcess.class, List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void kill() throws InterruptedException {
        assertThat(tailer.isAlive()).as("the tailer, see its log").isTrue();
        assertThat(tailer.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private long leaves() {
        return ledger.count("select size from ledger.state");
    }

    private long events() {
        return ledger.count("select count(*) from eventstore.domain_event");
    }
}
