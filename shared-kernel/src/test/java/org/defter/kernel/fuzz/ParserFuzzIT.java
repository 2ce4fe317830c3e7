package org.defter.kernel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.defter.kernel.extraction.Reading;
import org.defter.kernel.ledger.LedgerParsers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers can send to be parsed, under a fuzzer that follows which branches its inputs reach (Jazzer), each in a
 * process of its own. {@code -Ddefter.fuzz.tries} says how many inputs, {@code -Ddefter.fuzz.seed} which.
 *
 * <p>What it finds is kept as {@code crash-…} in {@code target/fuzz}: the input that did it.
 */
@Tag("slow")
class ParserFuzzIT {

    private static final int TRIES = Integer.getInteger("defter.fuzz.tries", 300_000);
    private static final long SEED = Long.getLong("defter.fuzz.seed", 1930L);
    private static final int FOUND = 77;

    @TempDir
    private Path corpus;

    @Test
    void everythingOfTheLedgerIsReadOrRefused() throws Exception {
        Ended ended = fuzz(LedgerParsers.class, LedgerParsers.examples(), TRIES);

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Done " + TRIES + " runs");
    }

    @Test
    void anyTextIsReadAsADocument() throws Exception {
        // Under the fuzzer a text is read some thousand times as slowly as a note.
        int tries = TRIES / 1_000;
        Ended ended = fuzz(Reading.class, Reading.examples(), tries);

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Done " + tries + " runs");
    }

    @Test
    void aPlantedFailureIsFound() throws Exception {
        Ended ended = fuzz(Planted.class, Map.of("nothing", new byte[1]), 2_000_000);

        assertThat(ended.status()).as(ended.said()).isEqualTo(FOUND);
        assertThat(ended.said()).contains("planted");
    }

    private record Ended(int status, String said) {}

    private Ended fuzz(Class<?> target, Map<String, byte[]> examples, int tries)
            throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> example : examples.entrySet()) {
            Files.write(corpus.resolve(example.getKey()), example.getValue());
        }
        Path found = Files.createDirectories(Path.of("target/fuzz")).toAbsolutePath();
        Path said = found.resolve(target.getSimpleName() + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=org.defter.kernel.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + "/",
                        "-runs=" + tries,
                        "-seed=" + SEED,
                        "-max_len=8192",
                        "-rss_limit_mb=0",
                        "-print_final_stats=1",
                        corpus.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        return new Ended(status, text.substring(Math.max(0, text.length() - 6_000)));
    }
}
