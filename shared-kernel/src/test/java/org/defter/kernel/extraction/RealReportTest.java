package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.junit.jupiter.api.Test;

/** The report this software began with, as it was published: every member right, and what it leaves open stays open. */
class RealReportTest {

    @Test
    void readsEveryMember() throws IOException {
        Extraction read = DocumentReader.read(text());

        assertThat(read.kind()).isEqualTo(ArchiveKind.COMMISSION_REPORT);
        assertThat(read.entries()).hasSize(1);
        DocumentContent report = read.entries().getFirst().content();
        assertThat(report.municipality()).isEqualTo("Antalya Büyükşehir Belediyesi");
        assertThat(report.commissions()).containsExactly("Plan ve Bütçe Komisyonu");
        assertThat(report.unit()).isEqualTo("Dış İlişkiler Dairesi Başkanlığı");
        assertThat(report.councilDate()).isEqualTo(PartialDate.of("2024-03-11"));
        assertThat(report.agendaItem()).isEqualTo("56");
        assertThat(report.subject()).isEqualTo("ULUSLARARASILAŞMA EYLEM PLANI");
        assertThat(report.reportDate()).as("the day is open").isEqualTo(PartialDate.of("2024-03"));
        assertThat(report.reportNumber()).isEqualTo("4");
        assertThat(report.laws()).containsExactly(new CitedLaw("5393", List.of("18", "74")));
        assertThat(report.opinion()).isEqualTo(StatedOpinion.FAVOURABLE);
        assertThat(report.vote()).as("no vote is stated").isNull();
        assertThat(report.people())
                .containsExactly(
                        new NamedPerson("Zafer TAN", "Plan ve Bütçe Kom. Bşk.", Status.SIGNED),
                        new NamedPerson("Ali POLAT", "Komisyon Başkan V.", Status.SIGNED),
                        new NamedPerson("Şerafettin ÖZER", "Üye", Status.SIGNED),
                        new NamedPerson("Mustafa BİLİCİ", "Üye", Status.SIGNED),
                        new NamedPerson("Mustafa AKIN", "Üye", Status.SIGNED),
                        new NamedPerson("Abdurrahman YILMAZ", "Üye", Status.SIGNED),
                        new NamedPerson("Levent KONUR", "Üye", Status.SIGNED),
                        new NamedPerson("Serhat DEMİR", "Üye", Status.SIGNED),
                        new NamedPerson("Avni ATAY", "Üye", Status.SIGNED));
        assertThat(report.outcome()).isNull();
        assertThat(report.decisionDate()).isNull();
        assertThat(report.decisionNumber()).isNull();
        assertThat(report.meetingDate()).isNull();
        assertThat(report.presentCount()).isNull();
        assertThat(report.items()).isEmpty();
    }

    /** The text of the report itself, paragraph for paragraph, from under its frame to above the first name. */
    @Test
    void keepsTheRunningTextInItsOrder() throws IOException {
        List<String> lines = text().lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> body = lines.subList(lines.indexOf("KOMİSYON RAPORU") + 1, lines.indexOf("Zafer TAN"));
        assertThat(body).hasSizeGreaterThan(5);

        Extraction.Entry entry = DocumentReader.read(text()).entries().getFirst();

        assertThat(entry.content().text()).containsExactlyElementsOf(body);
        assertThat(at(text(), entry, "text")).startsWith(body.getFirst()).endsWith(body.getLast());
    }

    @Test
    void saysWhereEachMemberStands() throws IOException {
        String text = text();
        Extraction.Entry entry = DocumentReader.read(text).entries().getFirst();

        assertThat(at(text, entry, "unit")).isEqualTo("DIŞ İLİŞKİLER DAİRESİ BAŞKANLIĞI");
        assertThat(at(text, entry, "councilDate")).isEqualTo("11.03.2024");
        assertThat(at(text, entry, "agendaItem")).isEqualTo("56");
        assertThat(at(text, entry, "reportDate")).isEqualTo(".../03/2024");
        assertThat(at(text, entry, "people[7]")).isEqualTo("Serhat DEMİR");
        assertThat(at(text, entry, "opinion")).contains("uygun görülmüş");
        assertThat(entry.marks().values()).allMatch(mark -> mark.confidence() > 0 && mark.confidence() <= 1);
    }

    @Test
    void readsTheSameFromDecomposedLettersAndFromAWrongDecoding() throws IOException {
        String text = text();
        DocumentContent whole = DocumentReader.read(text).entries().getFirst().content();
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String western = new String(
                text.replace("…", "...").getBytes(Charset.forName("windows-1254")), Charset.forName("windows-1252"));

        Extraction fromDecomposed = DocumentReader.read(decomposed);
        assertThat(fromDecomposed.entries().getFirst().content()).isEqualTo(whole);
        assertThat(Normalizer.normalize(
                        at(decomposed, fromDecomposed.entries().getFirst(), "unit"), Normalizer.Form.NFC))
                .isEqualTo("DIŞ İLİŞKİLER DAİRESİ BAŞKANLIĞI");
        assertThat(DocumentReader.read(western).entries().getFirst().content()).isEqualTo(whole);
    }

    private static String at(String text, Extraction.Entry entry, String member) {
        Mark mark = entry.marks().get(member);
        assertThat(mark).as(member).isNotNull();
        return mark == null
                ? ""
                : text.substring(mark.place().from(), mark.place().to());
    }

    private static String text() throws IOException {
        String property = System.getProperty("defter.reference");
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("shared-kernel"))) {
            root = root.getParent();
        }
        Path reference = property == null ? root.resolve("../shared") : Path.of(property);
        Path report = reference.resolve("seed/komisyon-raporu-2024-03.txt");
        assumeThat(report).exists();
        return Files.readString(report);
    }
}
