package org.defter.query.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.query.pages.search.Highlights.Piece;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private final Highlights highlights = new Highlights();

    @Test
    void findsTurkishLettersTypedWithoutThem() {
        assertThat(highlights.of("Uluslararasılaşma Eylem Planı", "uluslararasilasma"))
                .containsExactly(new Piece("Uluslararasılaşma", true), new Piece(" Eylem Planı", false));
    }

    @Test
    void takesDottedAndDotlessLettersForOneInEitherCase() {
        assertThat(highlights.of("İklim ve IŞIK", "IKLIM").getFirst()).isEqualTo(new Piece("İklim", true));
        assertThat(highlights.of("İklim ve IŞIK", "ışık").getLast()).isEqualTo(new Piece("IŞIK", true));
    }

    @Test
    void findsEveryPlaceAndLosesNothing() {
        List<Piece> pieces = highlights.of("ana, Ana, ÂNA", "ana");
        assertThat(pieces).filteredOn(Piece::hit).hasSize(3);
        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo("ana, Ana, ÂNA");
    }

    @Test
    void leavesATextWithoutTheWordAsItIs() {
        assertThat(highlights.of("Plan", "bütçe")).containsExactly(new Piece("Plan", false));
        assertThat(highlights.of("Plan", " ")).containsExactly(new Piece("Plan", false));
        assertThat(highlights.of(null, "x")).containsExactly(new Piece("", false));
    }
}
