package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of whole documents in small, each with something that it does not say and that stays unknown. */
class ReadingFormsTest {

    private static List<DocumentContent> read(String text) {
        return DocumentReader.read(text).entries().stream()
                .map(Extraction.Entry::content)
                .toList();
    }

    @Test
    void tellsItemsOfMinutesOnceThatAreListedBefore() {
        DocumentContent minutes = read("""
                ÖRNEKKAVAK BELEDİYESİ MECLİS TUTANAĞI
                Tarih: 12.09.2018, Saat: 10.30
                GÜNDEM
                1. Servis ruhsatları
                2. Mezarlık yeri
                3. İmar planı itirazı
                GÖRÜŞMELER
                1. Servis ruhsatları: Zabıta Müdürü açıklama yaptı. Oybirliğiyle kabul.
                2. Mezarlık yeri: Üyeler söz aldı.
                3. İmar planı itirazı: İmar Komisyonuna havale edilmesine karar verildi.
                Saat 11.45'te oturum kapandı.
                Başkan: Ömer ÖZ   Katip: Pelin AK
                """).getFirst();

        assertThat(minutes.items())
                .extracting(ListedItem::number, ListedItem::subject, ListedItem::outcome)
                .containsExactly(
                        tuple("1", "Servis ruhsatları", StatedOutcome.ACCEPTED),
                        tuple("2", "Mezarlık yeri", null),
                        tuple("3", "İmar planı itirazı", StatedOutcome.REFERRED));
        assertThat(minutes.endTime()).isEqualTo("11:45");
        assertThat(minutes.place()).isNull();
    }

    @Test
    void findsItemsAboveTheListOfWhoWasAway() {
        DocumentContent minutes = read("""
                ÖRNEKHAL BELEDİYE MECLİSİ 2018 ŞUBAT TOPLANTISI 1. BİRLEŞİM TUTANAK ÖZETİ
                05.02.2018
                1- Zabıta kadrosu: oybirliğiyle kabul edildi.
                2- Kültür evi tahsisi: Eğitim Komisyonuna havale edildi.
                3- Borçlanma: 13 kabul, 9 ret ile kabul edildi.
                Toplantıya katılmayanlar: Işıl Kor, Mert Ün
                """).getFirst();

        assertThat(minutes.items()).hasSize(3);
        assertThat(minutes.people())
                .extracting(NamedPerson::name, NamedPerson::status)
                .containsExactly(
                        tuple("Işıl Kor", NamedPerson.Status.ABSENT), tuple("Mert Ün", NamedPerson.Status.ABSENT));
        assertThat(minutes.meetingTime()).isNull();
    }

    @Test
    void givesEachDecisionItsOwnNumberWhereTheMatterStandsFirst() {
        List<DocumentContent> decisions = read("""
                ÖRNEKBAŞAK BELEDİYE MECLİSİ
                Birleşim Tarihi: 03.02.2020
                GÜNDEM MADDESİ 1
                Konu: Araç hibesi
                Karar: Kabul edildi (oy birliği)
                Karar No: 2020/11
                GÜNDEM MADDESİ 2
                Konu: Personel ikramiyesi
                Karar: Ertelendi
                GÜNDEM MADDESİ 3
                Konu: Yol katılım payı
                Karar: 9 kabul, 4 ret oyla kabul edildi
                Karar No: 2020/12
                """);

        assertThat(decisions)
                .extracting(DocumentContent::subject, DocumentContent::decisionNumber, DocumentContent::outcome)
                .containsExactly(
                        tuple("Araç hibesi", "2020/11", StatedOutcome.ACCEPTED),
                        tuple("Personel ikramiyesi", null, StatedOutcome.POSTPONED),
                        tuple("Yol katılım payı", "2020/12", StatedOutcome.ACCEPTED));
    }

    @Test
    void readsResultsBehindDashesAndByTheLastNoun() {
        List<DocumentContent> decisions = read("""
                ÖRNEKSU BELEDİYESİ MECLİS KARARLARI LİSTESİ
                KARAR NO: 31 - Konağın boyanması - KABUL EDİLDİ - OY BİRLİĞİ
                KARAR NO: 32 - Spor kulübüne yardım - HUKUK KOMİSYONUNA HAVALE
                KARAR NO: 33 - Park isminin değiştirilmesi talebinin reddi
                KARAR NO: 34 - Denetim komisyonuna üye seçimi
                """);

        assertThat(decisions)
                .extracting(DocumentContent::subject, DocumentContent::outcome)
                .containsExactly(
                        tuple("Konağın boyanması", StatedOutcome.ACCEPTED),
                        tuple("Spor kulübüne yardım", StatedOutcome.REFERRED),
                        tuple("Park isminin değiştirilmesi talebinin reddi", StatedOutcome.REJECTED),
                        tuple("Denetim komisyonuna üye seçimi", null));
    }

    @Test
    void tellsDecisionsFromTheReportTheyQuote() {
        Extraction read = DocumentReader.read("""
                ÖRNEKTEPE BÜYÜKŞEHİR BELEDİYE MECLİSİ
                Karar No : 412     Tarih : 14.11.2019
                Konu : Nazım imar planı değişikliği
                İmar Komisyonunun raporunda; "alanın parka çevrilmesi komisyonumuzca oybirliği ile uygun görülmüştür"
                denilmektedir. Raporun kabulüne OYÇOKLUĞUYLA karar verildi.
                Meclis Başkanı       Divan Kâtibi
                Süreyya KARABAĞ      Onur TEKELİ

                Karar No : 413     Tarih : 14.11.2019
                Konu : Ücret tarifesi
                Konunun Ulaşım Komisyonuna havalesine OYBİRLİĞİYLE karar verildi.
                Meclis Başkanı       Divan Kâtibi
                Süreyya KARABAĞ      Onur TEKELİ
                """);

        assertThat(read.kind()).isEqualTo(ArchiveKind.DECISION_LIST);
        assertThat(read.entries())
                .extracting(
                        entry -> entry.content().decisionNumber(),
                        entry -> entry.content().opinion())
                .containsExactly(tuple("412", null), tuple("413", null));
    }

    @Test
    void takesAWordBehindItsLabelForTheOpinionAndNoVoteForOne() {
        DocumentContent report = read("""
                ÖRNEKÇAY BELEDİYESİ
                PLAN VE BÜTÇE KOMİSYONU KARARI
                Konu : Tekne alımı
                Karar : Red
                Oylama : 3 red 1 kabul
                İmza : Yusuf DOĞRU (Başkan) - Cansu AKIN (Üye) - Ilgaz TEPE (Üye)
                """).getFirst();

        assertThat(report.opinion()).isEqualTo(StatedOpinion.UNFAVOURABLE);
        assertThat(report.reportDate()).isNull();
    }

    @Test
    void knowsNoDayOfAReportFromTheDayTheCommissionMet() {
        DocumentContent report = read("""
                ÖRNEKPINAR BELEDİYESİ
                ÇEVRE KOMİSYONU RAPORU
                Konu: Plastik satışının kısıtlanması
                Komisyonumuz 13.09.2022 günü toplanmış, teklifin kabulü uygun görülmemiştir.
                Sevda KILINÇ (Komisyon Başkanı)
                Doruk EMEKSİZ (Üye)
                """).getFirst();

        assertThat(report.opinion()).isEqualTo(StatedOpinion.UNFAVOURABLE);
        assertThat(report.reportDate()).isNull();
        assertThat(report.vote()).isNull();
    }

    @Test
    void takesTheNumberAtTheBeginningOfABrokenLineForNoHead() {
        DocumentContent decision = read("""
                ÖRNEKYAKA BELEDİYESİ
                MECLİS KARARI
                Karar No: 88
                Karar Tarihi: 10.10.2022
                Gölbaşı mevkiinde yapılan protokolün süresi Meclisin geçen yıl aldığı
                601 sayılı kararla uzatılmış olup yeniden uzatılması teklifi görüşülmüştür.
                Teklifin kabulüne oy birliği ile karar verildi.
                """).getFirst();

        assertThat(decision.decisionNumber()).isEqualTo("88");
        assertThat(decision.outcome()).isEqualTo(StatedOutcome.ACCEPTED);
        assertThat(decision.unit()).isNull();
    }

    @Test
    void takesAProposalToTheCouncilForNoneOfItsDocuments() {
        Extraction read = DocumentReader.read("""
                ÖRNEKGÖZÜ BELEDİYE BAŞKANLIĞI
                Park ve Bahçeler Müdürlüğü
                Sayı : E-51237744-3381       17.04.2023
                Konu : Fidanlık alanı tahsisi
                MECLİS BAŞKANLIĞINA
                Konunun Mayıs ayı Meclis gündemine alınarak görüşülmesini arz ederim.
                Ferda ALEMDAR
                Park ve Bahçeler Müdürü
                """);

        assertThat(read.kind()).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(read.entries()).isEmpty();
    }
}
