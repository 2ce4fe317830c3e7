package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public vectors and the verifier as a real browser runs it, with the browser's own hashes and signatures. */
@Tag("slow")
class BrowserVectorsIT {

    @TempDir
    private Path folder;

    @Test
    void agreesWithEveryPublicVector() throws Exception {
        Path vectors = Path.of(System.getProperty("defter.reference", "../../../shared"), "vectors");
        assertThat(vectors).isDirectory();
        List<String> disagrees = new ArrayList<>();
        int seen = 0;
        try (Browser browser = new Browser(folder)) {
            String functions = Files.readString(Path.of("src/test/js/vectors.js"));
            for (Path file : json(vectors.resolve("rfc6962"))) {
                if (!agrees(browser, functions, "agreesWithProof", file.toString(), Files.readString(file))) {
                    disagrees.add(file.toString());
                }
                seen++;
            }
            for (Path file : json(vectors.resolve("rfc8785/input"))) {
                Path expected = vectors.resolve("rfc8785/output").resolve(file.getFileName());
                if (!agrees(
                        browser,
                        functions,
                        "agreesWithCanonical",
                        Files.readString(file),
                        Files.readString(expected))) {
                    disagrees.add(file.toString());
                }
                seen++;
            }
        }

        assertThat(disagrees).isEmpty();
        assertThat(seen).isGreaterThan(90);
    }

    private static boolean agrees(Browser browser, String functions, String name, String one, String two) {
        return (Boolean) browser.page()
                .evaluate(
                        "async ([one, two]) => {" + functions + "return " + name + "(one, two); }", List.of(one, two));
    }

    private static List<Path> json(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
