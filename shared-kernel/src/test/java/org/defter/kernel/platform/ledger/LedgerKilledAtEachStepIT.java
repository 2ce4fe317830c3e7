package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.Tile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that lets the ledger grow killed with SIGKILL before each step it takes, one after the other, until a whole
 * round is over: after each kill another tailer goes on, and leaves, tiles, state and checkpoints are those a fresh
 * computation from the events gives, and whatever was signed before the kill still holds. What comes after a step and before
 * the next leaves nothing behind, so a kill before the next one is the kill after this one.
 *
 * <p>Every kill is a real one, of another process that stands still at that step; nothing is thrown in its place
 * ({@link LedgerGrowthIT} does that). Batches are one step. Controls: without transactions, and without the renaming, a kill
 * does harm.
 */
@Tag("long")
class LedgerKilledAtEachStepIT {

    /** The steps that change anything, by how they begin. */
    private static final List<String> CHANGES = List.of(
            "insert into ledger.leaf",
            "insert into ledger.tile",
            "update ledger.state",
            "insert into ledger.checkpoint",
            "open ",
            "write ",
            "rename ",
            "commit",
            "rollback");

    @TempDir
    private Path folder;

    private LedgerFixture ledger;
    private final SignedHeads signed = new SignedHeads();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @AfterEach
    void close() {
        started.forEach(Process::destroyForcibly);
        ledger.close();
    }

    @Test
    void theTreeIsThatOfAFreshComputationWhateverStepTheKillMeets() throws Exception {
        List<String> met = new ArrayList<>();
        // Off the edge of a tile, so that the last batch of each round fills one and begins the next.
        ledger.record(100);
        ledger.coverAll();
        Process next = start("all");
        for (int step = 1; !met.contains("passed"); step++) {
            Process tailer = next;
            next = start("all");
            met.add(mended(tailer, Integer.toString(step)));
        }
        // A round takes a read more or less than the one before, so a step can slip by; by its name it does not.
        for (String kind : CHANGES) {
            if (met.stream().noneMatch(it -> it.startsWith("before " + kind))) {
                Process tailer = next;
                next = start("all");
                met.add(mended(tailer, kind));
            }
        }

        signed.hold(ledger.pool, "killed before each step");
        assertThat(met).hasSizeGreaterThan(20);
        assertThat(CHANGES).allMatch(kind -> met.stream().anyMatch(it -> it.startsWith("before " + kind)));
    }

    /** A round with a kill in it, after which all is well; gives at which step it was. */
    private String mended(Process tailer, String stop) throws Exception {
        ledger.record(Tile.WIDTH);
        String said = killed(tailer, stop);
        signed.look(ledger);

        goOn(Duration.ofSeconds(30));

        assertThat(ledger.check().findings()).as("stop %s, %s", stop, said).isEmpty();
        assertThat(ledger.check().events()).isEqualTo(events());
        signed.look(ledger);
        return said;
    }

    /** Control: leaves without the state that counts them. */
    @Test
    void withoutTransactionsAKillDoesHarm() throws Exception {
        ledger.record(270);
        assertThat(killed(start("no-transactions"), "update ledger.state")).startsWith("before update");

        assertThat(harmed()).isTrue();
    }

    /** Control: a checkpoint that is written in its place is empty for a moment. */
    @Test
    void withoutRenamingAKillDoesHarm() throws Exception {
        ledger.record(270);
        ledger.coverAll();
        ledger.record(270);
        assertThat(killed(start("no-rename"), "write ")).startsWith("before write");

        assertThat(harmed()).isTrue();
    }

    private boolean harmed() {
        try {
            goOn(Duration.ofSeconds(3));
            return !ledger.check().findings().isEmpty();
        } catch (ConditionTimeoutException e) {
            return true;
        }
    }

    /** Another tailer, until all is covered and signed. */
    private void goOn(Duration most) {
        LedgerTailer another = LedgerTailer.alone(
                ledger.pool, ledger.watermark, ledger.key, Duration.ofMillis(10), 100, new SimpleMeterRegistry());
        try (another) {
            another.start();
            long events = events();
            await().atMost(most).pollInterval(Duration.ofMillis(10)).until(() -> size() == events);
        }
    }

    private long size() {
        return ledger.reader()
                .checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private long events() {
        return ledger.count("select count(*) from eventstore.domain_event");
    }

    private Process start(String protectedBy) throws IOException {
        Process process = ledger.program(
                        SteppedTailerProcess.class,
                        List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        protectedBy)
                .start();
        started.add(process);
        return process;
    }

    /** Tells it where to stand still, waits until it does, and kills it; gives what it said. */
    private static String killed(Process tailer, String stop) throws Exception {
        try (Writer input = new OutputStreamWriter(tailer.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader output = tailer.inputReader(StandardCharsets.UTF_8)) {
            input.write(stop + "\n");
            input.flush();
            String said = output.readLine();
            while (said != null && !said.startsWith("before ") && !said.equals("passed")) {
                said = output.readLine();
            }
            assertThat(said).as("what the tailer said, see its log").isNotNull();
            assertThat(tailer.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        }
    }
}
