package org.defter.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.document.paper.PaperText;
import org.defter.kernel.document.paper.UnprintableText;
import org.defter.kernel.document.paper.VeraPdf;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.DocumentReader;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.Test;

/** Existing documents written anew of what was entered of them, the real report first of all. */
class ImportedReportTest {

    private static final DocumentId ID = new DocumentId(UUID.fromString("704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b11"));
    private static final ArchiveRecordId RECORD = new ArchiveRecordId(new UUID(4, 4));
    private static final LocalDate DAY = LocalDate.of(2025, 5, 2);
    private static final String ADDRESS = "https://defter.example/public/documents/" + ID;
    private static final String NOTICE = "ARŞİV KAYDINDAN YENİDEN YAZILMIŞTIR, BELGENİN ASLI DEĞİLDİR";

    /** The names of the real report and their places in the grid are read from the file itself. */
    private record Placed(String text, float x, float y) {}

    private static Path seed() {
        return Path.of(System.getProperty("defter.reference", "../shared"), "seed", "komisyon-raporu-2024-03.txt");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(seed()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static DocumentImported imported(int entry, int entries, ArchiveKind kind, DocumentContent content) {
        return new DocumentImported(
                RECORD,
                RealCase.MUNICIPALITY,
                entry,
                entries,
                kind,
                content,
                "ab".repeat(32),
                "rapor.txt",
                List.of(),
                content.reportDate(),
                DAY);
    }

    private static DocumentContent content(String json) {
        return DefterJson.mapper().readValue(json, DocumentContent.class);
    }

    private static DocumentContent read() throws IOException {
        return DocumentReader.read(Files.readString(seed()))
                .entries()
                .getFirst()
                .content();
    }

    private static byte[] file(DomainEvent... story) {
        return Rendering.of(
                        ID,
                        Templates.current(DocumentKind.IMPORTED_DOCUMENT),
                        RECORD.value(),
                        story.length,
                        ADDRESS,
                        DAY,
                        Told.upTo(List.of(story), story.length))
                .orElseThrow()
                .bytes();
    }

    private static Paper paper(DomainEvent... story) {
        return Templates.paper("imported-document@1", RECORD.value(), Told.upTo(List.of(story), story.length))
                .orElseThrow();
    }

    private static byte[] realReport() throws IOException {
        return file(imported(1, 1, ArchiveKind.COMMISSION_REPORT, read()));
    }

    /** Run by itself: prints the digest of the real report, rendered. */
    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of(arguments[0]), RenderingTest.sha256(realReport()));
    }

    /** Everything the report says, in its order; then, apart from it, what the record knows of it and from where. */
    @Test
    void saysWhatTheRealReportSaysInItsOrder() throws Exception {
        assumeThat(seed()).exists();
        byte[] file = realReport();

        String printed = PaperPdf.textOf(file)
                .replaceAll("Sayfa \\d+ / \\d+", " ")
                .replaceAll("(?m)^Belge .*$", " ")
                .replaceAll("\\s+", "");
        String expected = NOTICE.replace(" ", "") + String.join("", lines()).replaceAll("\\s+", "");
        assertThat(printed.substring(0, expected.length())).isEqualTo(expected);
        assertThat(printed.substring(expected.length()))
                .contains(
                        "Görüşuygun",
                        "Yasaldayanak5393sayılıKanunmd.18,74",
                        "Oylama(belgedeyazmıyor)",
                        "Dosyarapor.txt",
                        "SHA-256" + "ab".repeat(32),
                        "Doğrulama:" + ADDRESS);
        assertThat(VeraPdf.faults(file)).isEmpty();
    }

    @Test
    void isTheSameInTwoJavaVirtualMachines() throws Exception {
        assumeThat(seed()).exists();
        Path there = Files.createTempFile("imported", ".txt");
        try {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Duser.timezone=America/New_York",
                            "-Duser.language=en",
                            "-Djava.awt.headless=true",
                            "-XX:+UseSerialGC",
                            "-Ddefter.reference=" + System.getProperty("defter.reference", "../shared"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ImportedReportTest.class.getName(),
                            there.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(there)).isEqualTo(RenderingTest.sha256(realReport()));
        } finally {
            Files.deleteIfExists(there);
        }
    }

    /** Nine names, three to a row in the order of the report, each over its office in the same column. */
    @Test
    void putsThreeSignaturesToARowEachOverItsOffice() throws Exception {
        assumeThat(seed()).exists();
        List<String> lines = lines();
        List<String> grid = lines.subList(lines.indexOf("Zafer TAN"), lines.size());
        assertThat(grid).hasSize(18);
        List<Placed> placed = placed(realReport());

        List<Placed> names = new ArrayList<>();
        for (int i = 0; i < grid.size(); i += 2) {
            int person = i;
            Placed name = placed.stream()
                    .filter(one -> one.text().equals(grid.get(person)))
                    .findFirst()
                    .orElseThrow();
            assertThat(placed).as(grid.get(i) + " stands over its office").anySatisfy(office -> {
                assertThat(office.text()).isEqualTo(grid.get(person + 1));
                assertThat(office.x()).isCloseTo(name.x(), Offset.offset(2f));
                assertThat(office.y() - name.y()).isBetween(5f, 25f);
            });
            names.add(name);
        }
        for (int i = 0; i < names.size(); i++) {
            Placed name = names.get(i);
            if (i % 3 > 0) {
                assertThat(name.y()).as("one row").isEqualTo(names.get(i - 1).y());
                assertThat(name.x()).isGreaterThan(names.get(i - 1).x() + 50);
            } else if (i > 0) {
                assertThat(name.y())
                        .as("the next row")
                        .isGreaterThan(names.get(i - 1).y() + 25);
                assertThat(name.x()).as("one column").isCloseTo(names.get(i - 3).x(), Offset.offset(2f));
            }
        }
    }

    /** What stands in the file, in pieces: the middle of each from the left and its line from the top, page under page. */
    private static List<Placed> placed(byte[] file) throws IOException {
        List<Placed> placed = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition last = positions.getLast();
                    placed.add(new Placed(
                            text.strip(),
                            (positions.getFirst().getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2,
                            positions.getFirst().getYDirAdj() + 10_000f * getCurrentPageNo()));
                }
            }.getText(document);
        }
        return placed;
    }

    /** The code is read as a telephone reads it, from the picture of the page; it is the address that stands beside it. */
    @Test
    void carriesItsAddressAsACode() throws Exception {
        for (DocumentKind kind : List.of(DocumentKind.IMPORTED_DOCUMENT, DocumentKind.DECISION)) {
            byte[] file = RenderingTest.rendered(kind);
            String address = "https://defter.example/public/documents/704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10";

            assertThat(decoded(file)).isEqualTo(address);
            assertThat(PaperPdf.textOf(file).replaceAll("\\s+", "")).contains("Doğrulama:" + address);
        }
    }

    private static String decoded(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    @Test
    void leavesUnknownWhatADocumentDoesNotSay() throws Exception {
        DocumentImported nothing = imported(1, 1, ArchiveKind.COMMISSION_REPORT, content("{}"));

        List<String> text = PaperText.of(paper(nothing));

        assertThat(text)
                .containsSequence("BİRİM", "(belgede yazmıyor)")
                .containsSequence("KONUSU", "(belgede yazmıyor)")
                .containsSequence("Görüş", "(belgede yazmıyor)")
                .containsSequence("Oylama", "(belgede yazmıyor)")
                .contains("KOMİSYON RAPORU", "Tarih: .../.../......", "(Metni kayda alınmadı; kaynak dosyadadır.)");
        assertThat(VeraPdf.faults(file(nothing))).isEmpty();
    }

    @Test
    void tellsWhatACorrectionSaysAndThatItWasCorrected() {
        DocumentImported wrong = imported(
                1,
                1,
                ArchiveKind.COMMISSION_REPORT,
                content("{\"subject\":\"Köprü onrımı\",\"text\":[\"İlk hâli.\"]}"));
        ImportedDocumentCorrected right = new ImportedDocumentCorrected(
                RECORD,
                1,
                ArchiveKind.COUNCIL_DECISION,
                content("{\"subject\":\"Köprü onarımı\",\"text\":[\"Birinci.\",\"İkinci.\"]}"),
                List.of("subject"),
                null,
                DAY,
                "Bir harf eksikti",
                DAY);

        assertThat(PaperText.of(paper(wrong)))
                .contains("Köprü onrımı", "İlk hâli.")
                .doesNotContain("DÜZELTMELER");
        assertThat(PaperText.of(paper(wrong, right)))
                .contains("MECLİS KARARI", "Köprü onarımı", "02.05.2025, 1. belge: Bir harf eksikti")
                .containsSubsequence("Birinci.", "İkinci.", "DÜZELTMELER")
                .doesNotContain("Köprü onrımı", "İlk hâli.");
    }

    /** Every kind a file may hold, with all that it may say, several in one file. */
    @Test
    void writesEveryKindAndEveryDocumentOfAFile() throws Exception {
        String people = "\"people\":[{\"name\":\"Ayşe ÖRNEK\",\"office\":\"Başkan\",\"status\":\"SIGNED\"},"
                + "{\"name\":\"Ali ÖRNEK\",\"status\":\"DISSENTED\"},{\"name\":\"Can ÖRNEK\",\"status\":\"EXCUSED\"},"
                + "{\"name\":\"Su ÖRNEK\",\"office\":\"Üye\",\"status\":\"PRESENT\"}]";
        String vote = "\"vote\":{\"mode\":\"MAJORITY\",\"yes\":5,\"no\":2,\"abstain\":1,\"against\":[\"Ali ÖRNEK\"]}";
        List<ArchiveKind> kinds = List.of(
                ArchiveKind.COMMISSION_REPORT,
                ArchiveKind.COUNCIL_DECISION,
                ArchiveKind.DECISION_LIST,
                ArchiveKind.AGENDA,
                ArchiveKind.MINUTES);
        DomainEvent[] story = new DomainEvent[kinds.size()];
        for (int i = 0; i < story.length; i++) {
            boolean items = kinds.get(i) == ArchiveKind.AGENDA || kinds.get(i) == ArchiveKind.MINUTES;
            story[i] = imported(
                    i + 1,
                    story.length,
                    kinds.get(i),
                    content(
                            "{\"municipality\":\"Örnekköy Belediyesi\",\"councilDate\":\"2016-03\",\"agendaItem\":\"14/a\","
                                    + "\"decisionDate\":\"2016-03-09\",\"decisionNumber\":\"37\",\"meetingDate\":\"2016-03-09\","
                                    + "\"outcome\":\"REFERRED\",\"referredTo\":[\"İmar Komisyonu\"],"
                                    + (items
                                            ? "\"items\":[{\"number\":\"1\",\"subject\":\"Yol\",\"outcome\":\"ACCEPTED\",\"decisionNumber\":\"38\","
                                                    + vote + "},{}],"
                                            : "")
                                    + "\"text\":[\"Metin " + (i + 1) + ".\"]," + vote + "," + people + "}"));
        }

        List<String> text = PaperText.of(paper(story));

        assertThat(text)
                .containsSubsequence(
                        NOTICE,
                        "KOMİSYON RAPORU",
                        "Belediye Meclisinin .../03/2016 tarihli toplantısı 14/a Maddesi.",
                        "Metin 1.",
                        "(muhalif)",
                        "MECLİS KARARI",
                        "09.03.2016",
                        "Metin 2.",
                        "Metin 3.",
                        "MECLİS GÜNDEMİ",
                        "Metin 4.",
                        "MECLİS TOPLANTI TUTANAĞI",
                        "mazeretli",
                        "Metin 5.",
                        "1. BELGE: KAYITTAKİ BİLGİLER",
                        "komisyona havale: İmar Komisyonu",
                        "oy çokluğu, kabul 5, ret 2, çekimser 1, karşı oy: Ali ÖRNEK")
                .contains("kabul, oy çokluğu, kabul 5, ret 2, çekimser 1, karşı oy: Ali ÖRNEK, karar no 38");
        assertThat(paper(story).blocks().stream()
                        .filter(Block.Signatures.class::isInstance)
                        .count())
                .isEqualTo(5);
        assertThat(VeraPdf.faults(file(story))).isEmpty();
    }

    @Test
    void isMadeOnlyOfARecordAndRefusesASignThatNoFontHas() {
        assertThat(Templates.paper(
                        "imported-document@1", RealCase.ADOPTION.value(), Told.upTo(RealCase.story(), Long.MAX_VALUE)))
                .isEmpty();
        DocumentImported chinese =
                imported(1, 1, ArchiveKind.COMMISSION_REPORT, content("{\"text\":[\"\\u4e2d\\u6587\"]}"));
        assertThatThrownBy(() -> file(chinese)).isInstanceOf(UnprintableText.class);
        assertThat(List.of(DocumentKind.values()))
                .filteredOn(kind -> !kind.signed())
                .as("nobody signs again what was signed")
                .containsExactly(DocumentKind.IMPORTED_DOCUMENT);
    }
}
