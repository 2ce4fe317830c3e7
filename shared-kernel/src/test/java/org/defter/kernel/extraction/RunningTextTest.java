package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is taken for the text of a document itself, between its head and its signatures. */
class RunningTextTest {

    private static @Nullable List<String> text(String document) {
        return DocumentReader.read(document).entries().getFirst().content().text();
    }

    private static String decision(String body) {
        return """
                T.C.
                ÖRNEKOVA BELEDİYESİ
                MECLİS KARARI

                Karar No     : 2014/37
                Karar Tarihi : 02.06.2014
                Konusu       : Kent müzesi kurulması

                %s

                Hilmi ÇAKMAK        Fadime ORUÇ        Gürsel YAYLA
                Meclis Başkanı      Kâtip              Kâtip
                """.formatted(body);
    }

    @Test
    void leavesOutTheHeadAndTheSignatures() {
        assertThat(text(decision("Kent müzesi kurulmasına oy birliği ile karar verildi.")))
                .containsExactly("Kent müzesi kurulmasına oy birliği ile karar verildi.");
    }

    @Test
    void joinsTheLinesOfASentenceAndPartsParagraphs() {
        assertThat(text(decision("""
                        Kültür İşleri Müdürlüğünün 12.05.2014 tarihli ve 88 sayılı yazısı okundu; eski
                        belediye binasının müze olarak kullanılması istenmektedir.

                        Kent müzesi kurulmasına, 5393 sayılı Belediye Kanununun 18. maddesi
                        gereğince oy birliği ile karar verildi.""")))
                .containsExactly(
                        "Kültür İşleri Müdürlüğünün 12.05.2014 tarihli ve 88 sayılı yazısı okundu; eski"
                                + " belediye binasının müze olarak kullanılması istenmektedir.",
                        "Kent müzesi kurulmasına, 5393 sayılı Belediye Kanununun 18. maddesi"
                                + " gereğince oy birliği ile karar verildi.");
    }

    @Test
    void keepsAHeadingBetweenSentencesInItsPlace() {
        assertThat(text(decision("""
                        Kültür İşleri Müdürlüğünün müze kurulmasını isteyen 12.05.2014 tarihli yazısı okundu.

                        GEREĞİ DÜŞÜNÜLDÜ

                        Kent müzesi kurulmasına oy birliği ile karar verildi.""")))
                .containsExactly(
                        "Kültür İşleri Müdürlüğünün müze kurulmasını isteyen 12.05.2014 tarihli yazısı okundu.",
                        "GEREĞİ DÜŞÜNÜLDÜ",
                        "Kent müzesi kurulmasına oy birliği ile karar verildi.");
    }

    @Test
    void givesEachDocumentOfAFileItsOwn() {
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
                .extracting(entry -> entry.content().text())
                .containsExactly(
                        List.of("Yol yapımının kabulüne oybirliği ile karar verildi."),
                        List.of("Araç alımının reddine oyçokluğu ile karar verildi."));
    }

    @Test
    void isUnknownWhereItIsTooLongToBeReviewedOrTheItemsTellIt() {
        String end = "Kent müzesi kurulmasına oy birliği ile karar verildi.";
        Extraction.Entry tooLong =
                DocumentReader.read(decision(sentences(800) + end)).entries().getFirst();

        assertThat(text(decision(sentences(600) + end))).hasSize(601);
        assertThat(tooLong.content().text()).isNull();
        assertThat(tooLong.content().decisionNumber()).isEqualTo("2014/37");
        assertThat(tooLong.marks()).doesNotContainKey("text").containsKey("decisionNumber");
        assertThat(text("""
                ÖRNEKOVA BELEDİYE MECLİSİ
                02.06.2014 TARİHLİ TOPLANTI GÜNDEMİ

                1- Yol yapımının görüşülmesi.
                2- Araç alımının görüşülmesi.
                3- Dilek ve temenniler.
                """)).isNull();
    }

    /** So many sentences of 85 or so characters, no two alike. */
    private static String sentences(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append("Kültür İşleri Müdürlüğünün müze kurulmasını isteyen ")
                    .append(1000 + i)
                    .append(" sayılı yazısı Mecliste okundu.\n\n");
        }
        return text.toString();
    }
}
