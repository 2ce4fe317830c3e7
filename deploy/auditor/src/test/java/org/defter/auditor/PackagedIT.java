package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.defter.kernel.RealCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool as it is handed out: one jar, without Spring, a server or a persistence provider in it. */
class PackagedIT {

    @TempDir
    private Path folder;

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(it -> it.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run(int status, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar().toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process tool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(tool.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(tool.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    @Test
    void theJarVerifiesReplaysAndComparesAlone() throws Exception {
        String bundle = BundledCase.export(folder, RealCase.story()).toString();
        String[] replay = {"replay", bundle, "--proposal", RealCase.UPDATE.toString()};
        String[] diff = {
            "diff", bundle, "--dossier", "plan", RealCase.PLAN.toString(), "--from", "2000-01-01", "--by", "occurred"
        };

        assertThat(run(0, "verify", bundle)).contains("Nothing was altered.");
        assertThat(run(0, replay)).isEqualTo(BundledCase.run(replay).out());
        assertThat(run(0, diff)).isEqualTo(BundledCase.run(diff).out()).contains("fields differ");
        assertThat(run(2, "replay", folder.resolve("none.zip").toString(), "--proposal", "2024/1"))
                .isNotBlank();
    }

    @Test
    void noServerIsInTheJar() throws Exception {
        try (JarFile tool = new JarFile(jar().toFile())) {
            assertThat(tool.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".jar")))
                    .isNotEmpty()
                    .noneMatch(
                            name -> name.matches(".*/(spring|hibernate|tomcat|HikariCP|flyway|axon-spring|swagger).*"));
        }
    }
}
