package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.defter.kernel.PartialDate;
import org.junit.jupiter.api.Test;

/** Forms that documents of any town may have, one by one; how well whole documents are read is measured on the corpus. */
class DocumentReaderTest {

    private static DocumentContent only(String text) {
        List<Extraction.Entry> entries = DocumentReader.read(text).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst().content();
    }

    @Test
    void callsATitleWithoutAnythingBelowItUnknown() {
        Extraction read = DocumentReader.read("ÖRNEKOVA BELEDİYE MECLİSİ KARARI\n\nMetin bulunamadı.");

        assertThat(read.kind()).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(read.entries()).isEmpty();
    }

    @Test
    void readsADecisionOfAProvincialCouncilWithoutAMunicipality() {
        DocumentContent content = only("""
                ÖRNEK İLİ
                İL GENEL MECLİSİ KARARI
                Karar No : 2018/146
                Karar Tarihi : 07.06.2018
                İçme suyu hattının yenilenmesinin kabulüne oy birliği ile karar verildi.
                """);

        assertThat(content.decisionNumber()).isEqualTo("2018/146");
        assertThat(content.outcome()).isEqualTo(StatedOutcome.ACCEPTED);
        assertThat(content.municipality()).isNull();
    }

    @Test
    void letsTheSignaturesUnderAListSignEachDecision() {
        List<Extraction.Entry> entries = DocumentReader.read("""
                ÖRNEKOVA BELEDİYE MECLİSİ KARARLARI

                Karar No: 45
                Yol yapımının kabulüne oybirliği ile karar verildi.

                Karar No: 46
                Araç alımının reddine oyçokluğu ile karar verildi.

                Orhan GÜLBAHAR          Zerrin KAYNAK
                Meclis Başkanı          Kâtip Üye
                """).entries();

        assertThat(entries)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.content().people())
                        .extracting(NamedPerson::name)
                        .containsExactly("Orhan GÜLBAHAR", "Zerrin KAYNAK"));
    }

    @Test
    void partsReportsThatAreHeadedByTheirNumbers() {
        List<Extraction.Entry> entries = DocumentReader.read("""
                ÖRNEKOVA BELEDİYE MECLİSİ
                İMAR KOMİSYONU
                RAPOR NO: 5
                KONU: Plan değişikliği
                Teklifin kabulünün uygun olduğuna oybirliği ile karar verildi.

                ÖRNEKOVA BELEDİYE MECLİSİ
                İMAR KOMİSYONU
                RAPOR NO: 6
                KONU: Yol genişletmesi
                Teklifin reddine oyçokluğu ile karar verildi.
                """).entries();

        assertThat(entries)
                .extracting(entry -> entry.content().opinion())
                .containsExactly(StatedOpinion.FAVOURABLE, StatedOpinion.UNFAVOURABLE);
    }

    @Test
    void readsLabelsBeforeADashAndSeveralInOne() {
        DocumentContent content = only("""
                ÖRNEKOVA BELEDİYE MECLİSİ TUTANAĞI
                Toplantı tarihi - 11 Ekim 2017
                Açılış / kapanış : 15.00 / 15.55
                Gündem maddesi 1 - Ödenek aktarması. Oybirliğiyle kabul edildi.
                Gündem maddesi 2 - Okul alanı. Oyçokluğuyla reddedildi.
                """);

        assertThat(content.meetingDate()).isEqualTo(new PartialDate(2017, 10, 11));
        assertThat(content.meetingTime()).isEqualTo("15:00");
        assertThat(content.endTime()).isEqualTo("15:55");
    }

    @Test
    void readsOnlyWhatAFormHasTicked() {
        DocumentContent content = only("""
                ÖRNEKOVA BELEDİYESİ
                İMAR KOMİSYONU RAPORU
                Rapor No: 4
                Komisyon görüşü:
                [ ] Uygundur      [X] Uygun değildir
                """);

        assertThat(content.opinion()).isEqualTo(StatedOpinion.UNFAVOURABLE);
    }

    @Test
    void findsItemsInTheTurnsOfThoseWhoSpeak() {
        DocumentContent content = only("""
                ÖRNEKOVA BELEDİYE MECLİSİ TUTANAĞI, 04.10.2022
                BAŞKAN: Birleşimi açıyorum.
                KÂTİP: Madde bir. Plaj ücretleri.
                BAŞKAN: Oylarınıza sunuyorum. Oybirliğiyle kabul edildi.
                KÂTİP: Madde iki. Kamyon alımı.
                BAŞKAN: Oyçokluğuyla reddedildi.
                """);

        assertThat(content.items())
                .extracting(ListedItem::number, ListedItem::outcome)
                .containsExactly(tuple("1", StatedOutcome.ACCEPTED), tuple("2", StatedOutcome.REJECTED));
    }

    @Test
    void keepsTheOutcomeThatStandsFarBeforeItsVerb() {
        DocumentContent content = only("""
                ÖRNEKOVA BELEDİYE MECLİSİ KARARI
                Karar No: 9
                Önergenin reddine, bir örneğinin bilgi için Kaymakamlık Makamına ve ilgili bütün müdürlüklere
                gönderilmesine, çekimser kalan iki üyenin dışındaki üyelerin tamamının oylarıyla karar verilmiştir.
                """);

        assertThat(content.outcome()).isEqualTo(StatedOutcome.REJECTED);
    }

    @Test
    void tellsWhoStayedAwayAndWhetherWithAnExcuse() {
        DocumentContent content = only("""
                ÖRNEKOVA BELEDİYESİ
                İMAR KOMİSYONU RAPORU
                Komisyonumuz toplandı. Üye Burhan İNCE hastalığı sebebiyle katılamamıştır. Üye Hale OKUR katılmadı.
                Teklifin kabulü oybirliği ile uygun görülmüştür.
                """);

        assertThat(content.people())
                .extracting(NamedPerson::name, NamedPerson::status)
                .containsExactly(
                        tuple("Burhan İNCE", NamedPerson.Status.EXCUSED),
                        tuple("Hale OKUR", NamedPerson.Status.ABSENT));
    }
}
