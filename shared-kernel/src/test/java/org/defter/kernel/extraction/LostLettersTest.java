package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostLettersTest {

    /** Enough of it that the marks are no questions. */
    private static final String DAMAGED = "BELED?YE MECL?S? KOM?SYONU TOPLANT? G?NDEM? KARARI\n";

    @ParameterizedTest
    @CsvSource({
        "KOM?SYONU,KOMİSYONU",
        "Ba?kanl???,Başkanlığı",
        "m?d?rl???nden,müdürlüğünden",
        "müdürlü?ünden,müdürlüğünden",
        "BELED?YES?,BELEDİYESİ",
        "BELED\ufffdYES\ufffd,BELEDİYESİ",
        "oybirli?iyle,oybirliğiyle",
        "G?R???LMES?,GÖRÜŞÜLMESİ",
        "toplant?s?nda,toplantısında",
        "BA?KANLI?INCA,BAŞKANLIĞINCA",
        "?YES?,ÜYESİ",
        "M?D?RL???NDEK?,MÜDÜRLÜĞÜNDEKİ"
    })
    void restoresTheWordsOfCouncilPapers(String lost, String whole) {
        assertThat(Source.of(DAMAGED + lost).text).endsWith("\n" + whole);
    }

    /** What a person or a place is called nobody can know; what several words may be stays as it is. */
    @ParameterizedTest
    @CsvSource({"AY?E,AY?E", "?EN??,?EN??", "Nas?l?,Nas?l?"})
    void neverGuesses(String lost, String left) {
        assertThat(LostLetters.plain(Source.of(DAMAGED + lost).text)).endsWith("\n" + left);
    }

    @Test
    void leavesQuestionsAlone() {
        String asked = "Komisyon ne dedi? Kararı kim verdi? Olur mu?olmaz mı? Sayfa: x?id=3";
        assertThat(Source.of(asked).text).isEqualTo(asked);
    }

    @Test
    void knowsTheWayBack() {
        String raw = DAMAGED + "\u0130mar KOM?SYONU";
        Source source = Source.of(raw);
        int at = source.text.lastIndexOf("KOMİSYONU");
        Place place = source.place(at, at + 9);
        assertThat(raw.substring(place.from(), place.to())).isEqualTo("KOM?SYONU");
    }

    /** Names keep their marks; everything else is read as if nothing were lost. */
    @Test
    void readsADamagedReport() {
        Extraction read = DocumentReader.read("""
                T.C.
                ?RNEKL? BELED?YES?
                MECL?S BA?KANLI?INA
                KOM?SYON RAPORU

                Rapor No : 2019/14
                Rapor Tarihi : 06.05.2019
                Konu : ?tfaiye M?d?rl???n?n ara? al?m?

                Belediye Meclisinin 02.05.2019 tarihli toplant?s?nda komisyonumuza havale edilen teklif incelenmi?,
                5393 say?l? Kanunun 18. maddesi uyar?nca kabul?ne oybirli?iyle karar verilmi?tir.

                Ay?e Y?lmaz        Mehmet ?z         G?kay Ta?
                Komisyon Ba?kan?   ?ye               ?ye
                """);
        DocumentContent content = read.entries().getFirst().content();
        assertThat(read.kind()).isEqualTo(ArchiveKind.COMMISSION_REPORT);
        assertThat(content.reportNumber()).isEqualTo("2019/14");
        assertThat(content.subject()).isEqualTo("İtfaiye Müdürlüğünün araç alımı");
        assertThat(content.opinion()).isEqualTo(StatedOpinion.FAVOURABLE);
        assertThat(content.vote()).isNotNull();
        assertThat(content.people())
                .extracting(NamedPerson::name, NamedPerson::office)
                .containsExactly(
                        tuple("Ay?e Y?lmaz", "Komisyon Başkanı"), tuple("Mehmet ?z", "Üye"), tuple("G?kay Ta?", "Üye"));
    }
}
