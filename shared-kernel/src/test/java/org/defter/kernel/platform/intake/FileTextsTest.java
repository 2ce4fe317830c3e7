package org.defter.kernel.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.DocumentReader;
import org.defter.kernel.extraction.NamedPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text from files keeps tables and columns, so that the reader finds what stands in them. */
class FileTextsTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String OPEN = "application/vnd.oasis.opendocument.text";

    @TempDir
    private Path folder;

    @Test
    void readsTurkishTextOfBothAges() throws IOException {
        String text = "Şube Müdürlüğü ığİ";
        Path utf8 = Files.writeString(folder.resolve("utf8.txt"), text);
        Path old = Files.write(folder.resolve("old.txt"), text.getBytes(Charset.forName("windows-1254")));
        Path wide = Files.write(folder.resolve("wide.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(FileTexts.of(utf8, "text/plain")).isEqualTo(text);
        assertThat(FileTexts.of(old, "text/plain")).isEqualTo(text);
        assertThat(FileTexts.of(wide, "text/plain")).isEqualTo(text);
    }

    @Test
    void keepsTheColumnsOfAPdf() throws IOException {
        Path file = folder.resolve("karar.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                List<Object[]> lines = List.of(
                        new Object[] {60, 720, "ORNEKLI BELEDIYESI"},
                        new Object[] {60, 700, "MECLIS KARARI"},
                        new Object[] {60, 670, "Karar No"},
                        new Object[] {200, 670, "2014/37"},
                        new Object[] {60, 650, "Karar Tarihi"},
                        new Object[] {200, 650, "02.06.2014"},
                        new Object[] {60, 610, "Teklifin kabulune oy birligi ile karar verildi."},
                        new Object[] {60, 560, "Hilmi CAKMAK"},
                        new Object[] {230, 560, "Fadime ORUC"},
                        new Object[] {400, 560, "Veli YAYLA"},
                        new Object[] {60, 545, "Meclis Baskani"},
                        new Object[] {230, 545, "Katip"},
                        new Object[] {400, 545, "Katip"});
                for (Object[] line : lines) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.newLineAtOffset((Integer) line[0], (Integer) line[1]);
                    content.showText((String) line[2]);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }

        String text = FileTexts.of(file, "application/pdf");
        DocumentContent read = DocumentReader.read(text).entries().getFirst().content();

        assertThat(text).containsPattern("Karar No {3,}2014/37");
        assertThat(read.decisionNumber()).isEqualTo("2014/37");
        assertThat(read.people())
                .extracting(NamedPerson::name, NamedPerson::office)
                .containsExactly(
                        tuple("Hilmi CAKMAK", "Meclis Başkanı"),
                        tuple("Fadime ORUC", "Katip"),
                        tuple("Veli YAYLA", "Katip"));
    }

    private Path packed(String name, String... partsAndTheirTexts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < partsAndTheirTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(partsAndTheirTexts[at]));
                zip.write(partsAndTheirTexts[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void keepsTheTablesOfWordProcessors() throws IOException {
        Path word = packed("rapor.docx", "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>İMAR KOMİSYONU</w:t></w:r><w:r><w:t xml:space="preserve"> RAPORU</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>KONUSU</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Yol</w:t></w:r></w:p><w:p><w:r><w:t>genişletme</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:delText>gizli</w:delText></w:r></w:p></w:body></w:document>""");
        Path open = packed("rapor.odt", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
                <text:h>İMAR KOMİSYONU RAPORU</text:h>
                <table:table><table:table-row><table:table-cell><text:p>KONUSU</text:p></table:table-cell><table:table-cell><text:p>Yol<text:s text:c="1"/>genişletme</text:p></table:table-cell></table:table-row></table:table>
                </office:text></office:body></office:document-content>""");

        for (String text : List.of(FileTexts.of(word, WORD), FileTexts.of(open, OPEN))) {
            assertThat(text)
                    .contains("İMAR KOMİSYONU RAPORU\n")
                    .contains("KONUSU\tYol genişletme")
                    .doesNotContain("gizli");
        }
    }

    @Test
    void fetchesAndUnpacksNothingItShouldNot() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "gizli");
        Path trap = packed(
                "trap.docx",
                "word/document.xml",
                "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>");

        assertThatThrownBy(() -> FileTexts.of(trap, WORD)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> FileTexts.of(packed("other.docx", "x.xml", "<x/>"), WORD))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() ->
                        FileTexts.of(Files.writeString(folder.resolve("no.pdf"), "%PDF-1.7\nx"), "application/pdf"))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> FileTexts.of(Files.writeString(folder.resolve("empty.txt"), "  \n"), "text/plain"))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> FileTexts.of(secret, "image/png")).isInstanceOf(UnreadableFile.class);
    }

    /** A few bytes of an element stand for a thousand blanks, and letterheads come by the hundred: all of it is text that takes room. */
    @Test
    void countsWhatElementsAndLetterheadsStandFor() throws IOException {
        Path blanks = packed(
                "blanks.odt",
                "content.xml",
                "<office:text xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>A"
                        + "<text:s text:c=\"999\"/>".repeat(5_000) + "</text:p></office:text>");
        assertThatThrownBy(() -> FileTexts.of(blanks, OPEN))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("its text is longer than");

        String open = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>";
        List<String> parts = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            parts.addAll(List.of(
                    "word/header" + number + ".xml",
                    open + number + "x".repeat(500_000) + "</w:t></w:r></w:p></w:hdr>"));
        }
        Path heads = packed("heads.docx", parts.toArray(String[]::new));
        assertThatThrownBy(() -> FileTexts.of(heads, WORD))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("its text is longer than");
    }

    /**
     * Wherever a file was cut or written over: it is unreadable, or what is left of it is read; nothing else comes of
     * it.
     */
    @Test
    void callsEveryDamagedFileUnreadable() throws IOException {
        byte[] pdf = pdf();
        byte[] word = Files.readAllBytes(packed(
                "whole.docx",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>"
                        + "Karar ".repeat(2_000) + "</w:t></w:r></w:p></w:document>"));
        int unreadable = 0;
        for (int part = 1; part < 20; part++) {
            unreadable += unreadable(Arrays.copyOf(pdf, pdf.length * part / 20), "application/pdf");
            unreadable += unreadable(Arrays.copyOf(word, word.length * part / 20), WORD);
            unreadable += unreadable(scratched(pdf, part), "application/pdf");
            unreadable += unreadable(scratched(word, part), WORD);
        }
        assertThat(unreadable).isGreaterThan(20);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.showText("MECLIS KARARI");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] scratched(byte[] whole, int part) {
        byte[] scratched = whole.clone();
        Arrays.fill(scratched, whole.length * part / 20, whole.length * (part + 1) / 20, (byte) 'x');
        return scratched;
    }

    /** One if it is, none if it has a text all the same. */
    private int unreadable(byte[] damaged, String type) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), damaged);
        try {
            assertThat(FileTexts.of(file, type)).isNotBlank();
            return 0;
        } catch (UnreadableFile e) {
            assertThat(e).hasMessageMatching("[a-z].*");
            return 1;
        }
    }

    /** A disk that does not give the file says nothing about the file: whoever comes again may be given it. */
    @Test
    void doesNotBlameTheFileForTheDisk() {
        for (String type : List.of("application/pdf", WORD, OPEN, "text/plain")) {
            assertThatThrownBy(() -> FileTexts.of(folder.resolve("gone"), type))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(UnreadableFile.class);
        }
    }

    /** Some loops of a library never look whether they are interrupted. */
    @Test
    void leavesAReadingThatDoesNotEnd() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Path file = Files.writeString(folder.resolve("endless"), "x");

        assertThatThrownBy(() -> FileTexts.within(file, Duration.ofMillis(50), () -> {
                    while (released.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                    return "";
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("longer than");

        assertThat(ended.getCount()).as("it still goes on").isOne();
        released.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
