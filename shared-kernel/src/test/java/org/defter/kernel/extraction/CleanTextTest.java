package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is taken for damage and mended, and what looks like it and stays as it is. */
class CleanTextTest {

    private static String clean(String raw) {
        return Source.of(raw).text;
    }

    @Test
    void mendsLettersOfAnotherCodePageUnlessTheTextHasItsOwn() {
        assertThat(clean("MECLÝS KARARI, Baþkan")).isEqualTo("MECLİS KARARI, Başkan");
        assertThat(clean("Ýzlanda'lý konuk, başkan")).isEqualTo("Ýzlanda'lý konuk, başkan");
    }

    @Test
    void givesCapitalsTheirLettersBackAndNumbersTheirFigures() {
        assertThat(clean("D0ĞANPINAR BELEDlYESl")).isEqualTo("DOĞANPINAR BELEDİYESİ");
        assertThat(clean("O4.O5.1998 tarihli l2 sayı")).isEqualTo("04.05.1998 tarihli 12 sayı");
        assertThat(clean("200 m2 ve A10 kapısı")).isEqualTo("200 m2 ve A10 kapısı");
    }

    @Test
    void putsWordsTogetherThatALineCutButNoListOfTwo() {
        assertThat(clean("görüşül-\nmüştür")).isEqualTo("görüşülmüştür");
        assertThat(clean("Nuray ÖZALP -\nCavit ELMALI")).isEqualTo("Nuray ÖZALP -\nCavit ELMALI");
    }

    @Test
    void takesAnArrowForAGapAndAnEqualsSignForItself() {
        assertThat(clean("Hamamın kirası -> Ret")).isEqualTo("Hamamın kirası  | Ret");
        assertThat(clean("a = b, 3 > 2")).isEqualTo("a = b, 3 > 2");
    }

    @Test
    void leavesOutPageNumbersButNoNumbersOfItems() {
        assertThat(clean("Karar verildi.\nSayfa 2 / 5\nİkinci konu")).doesNotContain("Sayfa");
        assertThat(clean("GÜNDEM\n1. Açılış\n2. Kapanış")).contains("1. Açılış").contains("2. Kapanış");
    }

    @Test
    void leavesOutTagsOfAPageButNoAngleBracketsOfAText() {
        assertThat(clean("<p>Karar</p><p>No: 5</p>")).doesNotContain("<").contains("No: 5");
        assertThat(clean("alan < 500 m2 olan")).contains("<");
    }
}
