package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a name, and who signs where columns were lost. */
class PeopleTest {

    @Test
    void knowsNames() {
        for (String name : List.of(
                "Necdet GÜMÜŞOĞLU",
                "ALİ FUAT ERDİNÇ",
                "Av. Pınar Sezgin",
                "Ogün SATILMIŞ",
                "Şaban KOÇ",
                "Hasan H. ULU")) {
            assertThat(People.isName(name)).as(name).isTrue();
        }
    }

    @Test
    void takesNoSentenceInCapitalsForAName() {
        for (String text : List.of(
                "GEREĞİNİ ARZ EDERİZ",
                "İKLİM DEĞİŞİKLİĞİ",
                "SAYGILARIMIZLA SUNARIZ",
                "KİRAYA VERİLMESİ",
                "Meclis Başkanı",
                "Son Haberler gelir",
                "Üyelerden Cem")) {
            assertThat(People.isName(text)).as(text).isFalse();
        }
    }

    @Test
    void partsNamesAndOfficesThatLostTheirColumns() {
        assertThat(signed("Süreyya KARABAĞ Onur TEKELİ Bilge SUNGUR\nMeclis Başkanı Divan Kâtibi Divan Kâtibi"))
                .extracting(Signatures.Signed::name, Signatures.Signed::office)
                .containsExactly(
                        tuple("Süreyya KARABAĞ", "Meclis Başkanı"),
                        tuple("Onur TEKELİ", "Divan Kâtibi"),
                        tuple("Bilge SUNGUR", "Divan Kâtibi"));
        assertThat(signed("Başkan Üye Üye (Katılmadı)\nRUHİ ALP CAN TUNA EDA SES"))
                .extracting(Signatures.Signed::name, Signatures.Signed::office)
                .containsExactly(tuple("RUHİ ALP", "Başkan"), tuple("CAN TUNA", "Üye"), tuple("EDA SES", "Üye"));
    }

    @Test
    void leavesNamesUnpartedThatMayEndAnywhere() {
        // Seven words for three offices: whose the third one is, nobody can tell.
        assertThat(signed("ALİ CAN TUNA EDA SES NUR AK\nBaşkan Üye Üye"))
                .extracting(Signatures.Signed::name)
                .doesNotContain("ALİ CAN", "EDA SES");
    }

    @Test
    void takesNoHeadingNearABlockForSomebodyWhoSigned() {
        assertThat(signed("""
                Süreyya KARABAĞ      Onur TEKELİ
                Meclis Başkanı       Kâtip

                Yaz Konserleri
                """)).extracting(Signatures.Signed::name).containsExactly("Süreyya KARABAĞ", "Onur TEKELİ");
    }

    private static List<Signatures.Signed> signed(String text) {
        Layout layout = new Layout(Source.of(text));
        return Signatures.in(layout, 0, layout.lines.size());
    }
}
