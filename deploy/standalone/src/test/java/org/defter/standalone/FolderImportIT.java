package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two thousand existing documents brought from a folder by a process of its own, with the memory it needs for one: killed with
 * SIGKILL in the middle and started again, nothing is there twice and nothing is missing.
 */
@Tag("long")
class FolderImportIT extends StandaloneTest {

    private static final int FILES = 2_000;
    private static final int KILLED_AFTER = 700;

    @TempDir
    private Path folder;

    private void write() throws IOException {
        for (int i = 1; i <= FILES; i++) {
            String text = String.format(Locale.ROOT, """
                    T.C.
                    GÜNEŞLİTEPE BELEDİYESİ
                    MECLİS KARARI

                    Karar No     : %d/%d
                    Karar Tarihi : %02d.%02d.%d
                    Konusu       : %d numaralı parselin tahsisi

                    Teklifin kabulüne oy birliği ile karar verildi.

                    Hilmi ÇAKMAK        Fadime ORUÇ        Gürsel YAYLA
                    Meclis Başkanı      Kâtip              Kâtip
                    """, 1990 + i % 30, i, 1 + i % 28, 1 + i % 12, 1990 + i % 30, i);
            Path year = Files.createDirectories(folder.resolve("in/" + (1990 + i % 30)));
            Files.write(
                    year.resolve("karar-" + i + ".txt"),
                    text.getBytes(i % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1254")));
        }
        Files.writeString(folder.resolve("in/not-taken.html"), "<html></html>");
    }

    private Process start(String town, String... more) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                StandaloneApplication.class.getName(),
                "import",
                folder.resolve("in").toString(),
                "--report",
                folder.resolve("report.html").toString());
        command.command().addAll(Stream.of(more).toList());
        if (!town.isEmpty()) {
            command.command().addAll(Stream.of("--municipality", town).toList());
        }
        command.environment().put("DEFTER_URL", base().toString());
        command.environment().put("DEFTER_USER", "office");
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("import.log").toFile()))
                .start();
    }

    private long lines() throws IOException {
        Path journal = folder.resolve("report.jsonl");
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        }
    }

    @Test
    void bringsEveryFileOnceAlsoWhenKilled() throws Exception {
        write();
        String town = JSON.readTree(post(
                                "office",
                                "/api/municipalities",
                                "{\"kind\":\"ORDINARY\",\"name\":\"Güneşlitepe\",\"province\":\"P\",\"occurredOn\":\"2024-01-01\"}")
                        .body())
                .path("id")
                .asString();

        Process first = start(town);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> lines() >= KILLED_AFTER);
        first.destroyForcibly().waitFor();
        long before = total(town);
        assertThat(before).isGreaterThanOrEqualTo(KILLED_AFTER).isLessThan(FILES);

        Process second = start(town);
        assertThat(second.waitFor(10, TimeUnit.MINUTES)).isTrue();

        assertThat(second.exitValue())
                .as(Files.readString(folder.resolve("import.log")))
                .isZero();
        assertThat(total(town)).as("nothing twice, nothing lost").isEqualTo(FILES);
        assertThat(subjects(town)).as("every file with what it says").hasSize(FILES);
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        assertThat(report.path("files")).hasSize(FILES);
        assertThat(report.at("/totals/COUNCIL_DECISION").asInt()).isEqualTo(FILES);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("karar-2000.txt")
                .doesNotContain("not-taken");
        assertThat(JSON.readTree(get("office", "/api/archive?municipality=" + town)
                                .body())
                        .path("total")
                        .asInt())
                .as("nothing enters the record without a person")
                .isZero();

        Files.delete(folder.resolve("report.jsonl"));
        Process third = start(town);
        assertThat(third.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(total(town)).as("also without the journal").isEqualTo(FILES);
        assertThat(JSON.readTree(Files.readString(folder.resolve("report.json")))
                        .at("/totals/KNOWN")
                        .asInt())
                .isEqualTo(FILES);
    }

    @Test
    void triesWithoutSendingAnything() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("a.txt"),
                "T.C.\nÖRNEKLİ BELEDİYESİ\nMECLİS KARARI\n\nKarar No : 2001/4\nTeklifin reddine karar verildi.\n");
        Files.write(in.resolve("b.pdf"), new byte[] {1, 2, 3});

        Process dry = start("", "--dry-run");
        assertThat(dry.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(dry.exitValue()).as("one file is refused").isOne();
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        assertThat(report.at("/totals/READ").asInt()).isOne();
        assertThat(report.at("/totals/REFUSED").asInt()).isOne();
        assertThat(JSON.readTree(get("office", "/api/imports?q=a.txt").body())
                        .path("total")
                        .asInt())
                .isZero();
    }

    private long total(String town) throws Exception {
        return JSON.readTree(get("office", "/api/imports?municipality=" + town).body())
                .path("total")
                .asLong();
    }

    private Set<String> subjects(String town) throws Exception {
        Set<String> subjects = new HashSet<>();
        for (int page = 0; page * 100 < FILES; page++) {
            JsonNode lines = JSON.readTree(get("office", "/api/imports?size=100&page=" + page + "&municipality=" + town)
                    .body());
            lines.path("items")
                    .forEach(line -> subjects.add(line.path("subject").asString()));
        }
        return subjects;
    }

    @Test
    void saysHowItIsUsed() {
        StringBuilder told = new StringBuilder();
        assertThat(FolderImport.run(List.of("--wrong"), Map.of(), line -> told.append(line)))
                .isEqualTo(2);
        assertThat(told).contains("--dry-run");
    }
}
