package org.defter.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    private static List<String> marked(String words, List<String> stems, String text) {
        return new Marks(words, stems)
                .in(text).stream()
                        .map(mark -> text.substring(mark.start(), mark.end()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "igdir, IĞDIR Bulvarı, IĞDIR",
        "IĞDIR, Iğdır Bulvarı, Iğdır",
        "istanbul, İSTANBUL'da, İSTANBUL",
        "protokol, kardeşlik PROTOKOLLERİMİZ, PROTOKOLLERİMİZ",
        "kâr, kar payı, kar",
        "başkanlı, BAŞKANLIĞI, BAŞKANLIĞI",
        "56, karar 2024/56, 56"
    })
    void marksTheWordAsItIsWritten(String words, String text, String marked) {
        assertThat(marked(words, List.of(), text)).containsExactly(marked);
    }

    @Test
    void marksNothingInsideOfAWord() {
        assertThat(marked("plan", List.of(), "toplantı")).isEmpty();
    }

    @Test
    void shortWordsMustBeWholeWords() {
        assertThat(marked("ağ", List.of(), "ağaç ağ AĞ")).containsExactly("ağ", "AĞ");
    }

    @Test
    void marksWhatTheIndexFoundByAStem() {
        assertThat(marked("yönetmelik", List.of("yönetmelik"), "zabıta yönetmeliğinde"))
                .containsExactly("yönetmeliğinde");
        assertThat(marked("meclisinin", List.of("mecli"), "Meclis kararı")).containsExactly("Meclis");
    }

    @Test
    void offsetsAreThoseOfTheWrittenTextHoweverItIsComposed() {
        String apart = Normalizer.normalize("Iğdır'ın şehir planı", Normalizer.Form.NFD);
        assertThat(marked("sehir", List.of(), apart))
                .containsExactly(Normalizer.normalize("şehir", Normalizer.Form.NFD));
    }

    @Test
    void excerptBeginsAndEndsBetweenWordsAndHoldsTheFirstHit() {
        String text = "kelime ".repeat(60) + "Protokolün imzası " + "kelime ".repeat(60);
        String piece = new Marks("protokol", List.of()).excerpt(text);
        assertThat(piece)
                .startsWith("… kelime")
                .endsWith("kelime …")
                .contains("Protokolün")
                .hasSizeLessThan(260);
        assertThat(new Marks("yok", List.of()).excerpt("kısa")).isEqualTo("kısa");
        assertThat(new Marks("", List.of()).excerpt("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitap, kitab, 1", "plan, plan, 0", "'', abc, 3", "plnı, planı, 1"})
    void distanceCountsLetters(String one, String other, int distance) {
        assertThat(Suggestion.distance(one, other)).isEqualTo(distance);
    }
}
