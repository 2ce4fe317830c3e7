package org.defter.query.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.search.Highlights.Piece;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private final Highlights highlights = new Highlights();

    private static List<Json> marks(int[]... marks) {
        return Arrays.stream(marks)
                .map(mark -> new Json().with("start", (long) mark[0]).with("end", (long) mark[1]))
                .toList();
    }

    @Test
    void marksWhatWasFoundAndLosesNothing() {
        List<Piece> pieces =
                highlights.of("ana, Ana, ÂNA", marks(new int[] {0, 3}, new int[] {5, 8}, new int[] {10, 13}));
        assertThat(pieces)
                .containsExactly(
                        new Piece("ana", true),
                        new Piece(", ", false),
                        new Piece("Ana", true),
                        new Piece(", ", false),
                        new Piece("ÂNA", true));
    }

    @Test
    void leavesATextWithoutAHitAsItIs() {
        assertThat(highlights.of("Plan", List.of())).containsExactly(new Piece("Plan", false));
        assertThat(highlights.of("", List.of())).containsExactly(new Piece("", false));
    }

    @Test
    void passesOverMarksThatLieOutsideOrOverlap() {
        assertThat(highlights.of("Plan", marks(new int[] {2, 9}, new int[] {0, 2}, new int[] {1, 3})))
                .containsExactly(new Piece("Pl", true), new Piece("an", false));
    }
}
