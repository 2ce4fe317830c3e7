package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.ledger.LedgerPage;

/** The verifier of the page, run by Node as the browser would run it. */
final class SecondVerifier {

    private SecondVerifier() {}

    static List<String> run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, LedgerPage.text());
        List<String> command = new ArrayList<>(
                List.of("node", Path.of("src/test/js/run.mjs").toAbsolutePath().toString(), page.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(node.exitValue()).as(text).isZero();
        return text.lines().toList();
    }
}
