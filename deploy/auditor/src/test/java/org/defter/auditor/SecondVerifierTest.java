package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verifier and the public vectors; the first has its own test beside the classes it consists of. */
class SecondVerifierTest {

    @TempDir
    private Path folder;

    @Test
    void agreesWithEveryPublicVector() throws Exception {
        Path vectors = Path.of(System.getProperty("defter.reference", "../../../shared"), "vectors");
        Assumptions.assumeThat(vectors).isDirectory();
        long cases;
        try (var files = Files.walk(vectors)) {
            cases = files.filter(it ->
                            it.toString().endsWith(".json") && !it.toString().contains("output"))
                    .count();
        }

        List<String> lines = SecondVerifier.run(folder, "vectors", vectors.toString());

        assertThat(lines).as("vectors it disagrees with").containsExactly("seen " + cases);
        assertThat(cases).isGreaterThan(90);
    }

    @Test
    void thePageAsksNobody() throws Exception {
        String page = org.defter.kernel.ledger.LedgerPage.text();
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("fetch(")
                .doesNotContain("XMLHttpRequest")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }
}
