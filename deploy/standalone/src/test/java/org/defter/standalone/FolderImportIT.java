package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two thousand existing documents of all four kinds, some large and one cut off, brought from a folder by a process of
 * its own, with the memory it needs for one: killed with SIGKILL in the middle and started again, nothing is there
 * twice and nothing is missing.
 */
@Tag("long")
class FolderImportIT extends StandaloneTest {

    private static final int FILES = 2_000;
    private static final int KILLED_AFTER = 700;

    /** Four of so many carry a picture of 4 MiB. */
    private static final int LARGE_EVERY = 100;

    /** What the server may still hold when all is done: far less than the pictures together. */
    private static final long HELD = 64L * 1024 * 1024;

    @TempDir
    private Path folder;

    private void write() throws IOException {
        Random random = new Random(4);
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
            byte[] picture = new byte[i % LARGE_EVERY < 4 ? 4 * 1024 * 1024 : 0];
            random.nextBytes(picture);
            Path year = Files.createDirectories(folder.resolve("in/" + (1990 + i % 30)));
            String name = "karar-" + i;
            switch (i % 4) {
                case 1 -> Files.write(year.resolve(name + ".pdf"), pdf(text, picture));
                case 2 -> Files.write(year.resolve(name + ".docx"), word(text, picture));
                case 3 -> Files.write(year.resolve(name + ".odt"), open(text, picture));
                default ->
                    Files.write(
                            year.resolve(name + ".txt"),
                            text.getBytes(i % 8 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1254")));
            }
        }
        byte[] whole = pdf("MECLİS KARARI", new byte[0]);
        Files.write(folder.resolve("in/2005/karar-kesik.pdf"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("in/not-taken.html"), "<html></html>");
    }

    /** A PDF in the letters every reader has, as old printer drivers wrote them. */
    private static byte[] pdf(String text, byte[] picture) throws IOException {
        String plain = Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 9);
                content.setLeading(12);
                content.newLineAtOffset(60, 720);
                for (String line : plain.lines().toList()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (picture.length > 0) {
                page.getCOSObject().setItem("Picture", new PDStream(document, new ByteArrayInputStream(picture)));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] word(String text, byte[] picture) throws IOException {
        String paragraphs = text.lines()
                .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">" + line + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        return packed(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + paragraphs + "</w:body></w:document>",
                "word/media/image1.png",
                picture);
    }

    private static byte[] open(String text, byte[] picture) throws IOException {
        String paragraphs = text.lines()
                .map(line -> "<text:p>" + line.replaceAll(" {2,}", "<text:tab/>") + "</text:p>")
                .collect(Collectors.joining());
        return packed(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + paragraphs + "</office:text></office:body></office:document-content>",
                "Pictures/image1.png",
                picture);
    }

    private static byte[] packed(String part, String xml, String beside, byte[] picture) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            if (part.equals("content.xml")) {
                byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
                CRC32 crc = new CRC32();
                crc.update(type);
                ZipEntry first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                first.setCrc(crc.getValue());
                zip.putNextEntry(first);
                zip.write(type);
            } else {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(beside));
            zip.write(picture);
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        }
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

        long heap = heap();
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
                .isOne();
        assertThat(total(town)).as("nothing twice, nothing lost").isEqualTo(FILES + 1);
        assertThat(subjects(town))
                .as("every file with what it says, and the one that says nothing")
                .hasSize(FILES + 1)
                .contains("");
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        assertThat(report.path("files")).hasSize(FILES + 1);
        assertThat(report.path("files")
                        .valueStream()
                        .filter(line -> line.path("state").asString().equals("UNREADABLE"))
                        .map(line -> line.path("file").asString()))
                .containsExactly("2005/karar-kesik.pdf");
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
        assertThat(total(town)).as("also without the journal").isEqualTo(FILES + 1);
        assertThat(JSON.readTree(Files.readString(folder.resolve("report.json")))
                        .at("/totals/KNOWN")
                        .asInt())
                .isEqualTo(FILES + 1);
        assertThat(heap() - heap).as("what the server holds of it").isLessThan(HELD);
    }

    /** What this process, which is the server, still uses after a collection. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void triesWithoutSendingAnything() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("a.txt"),
                "T.C.\nÖRNEKLİ BELEDİYESİ\nMECLİS KARARI\n\nKarar No : 2001/4\nTeklifin reddine karar verildi.\n");
        Files.write(in.resolve("b.pdf"), new byte[] {1, 2, 3});
        byte[] whole = pdf("MECLİS KARARI", new byte[0]);
        Files.write(in.resolve("a-kesik.pdf"), Arrays.copyOf(whole, whole.length / 2));

        Process dry = start("", "--dry-run");
        assertThat(dry.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(dry.exitValue()).as("one file is refused").isOne();
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        assertThat(report.at("/totals/READ").asInt()).isEqualTo(2);
        assertThat(report.at("/files/0/state").asString()).as("cut off").isEqualTo("UNREADABLE");
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
        for (int page = 0; page * 100 <= FILES; page++) {
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
