package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;

/** The public vectors of the reference folder; a test that needs them skips visibly where they are absent. */
final class ReferenceVectors {

    private ReferenceVectors() {}

    static List<Path> files(String folder, int least) {
        Path root = folder().resolve(folder);
        Assumptions.assumeThat(root).isDirectory();
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files =
                    all.filter(it -> it.toString().endsWith(".json")).sorted().toList();
            assertThat(files).as("vectors").hasSizeGreaterThanOrEqualTo(least);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String property = System.getProperty("defter.reference");
        Path reference = property == null ? root().resolve("../shared") : Path.of(property);
        return reference.resolve("vectors");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-kernel"))) {
            folder = folder.getParent();
            assertThat(folder).as("the project's root").isNotNull();
        }
        return folder;
    }
}
