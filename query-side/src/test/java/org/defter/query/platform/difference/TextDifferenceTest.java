package org.defter.query.platform.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.defter.query.platform.difference.TextPieceView.PieceChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {

    @Test
    void namesTheWordsThatChanged() {
        assertThat(TextDifference.byWord("Antalya'nın kent ağını büyütmek", "Antalya'nın dünya kenti ağını büyütmek"))
                .containsExactly(kept("Antalya'nın "), removed("kent"), added("dünya kenti"), kept(" ağını büyütmek"));
    }

    @Test
    void tellsUpperFromLowerCase() {
        assertThat(TextDifference.byWord("Iğdır", "ığdır")).containsExactly(removed("Iğdır"), added("ığdır"));
    }

    @Test
    void keepsAsManyWordsAsItCan() {
        assertThat(TextDifference.byWord("bir iki üç dört", "iki üç beş dört"))
                .containsExactly(removed("bir "), kept("iki üç"), added(" beş"), kept(" dört"));
    }

    @Test
    void comparesListsEntryByEntry() {
        assertThat(TextDifference.byEntry("çevre\nyoksulluk\nturizm", "çevre\ntemiz enerji\nturizm"))
                .containsExactly(kept("çevre"), removed("yoksulluk"), added("temiz enerji"), kept("turizm"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 40})
    void givesBothTextsBack(int length) {
        Random random = new Random(length);
        for (int i = 0; i < 200; i++) {
            String old = text(random, length);
            String now = text(random, random.nextInt(length + 1));
            List<TextPieceView> pieces = TextDifference.byWord(old, now);
            assertThat(joined(pieces, PieceChange.ADDED)).isEqualTo(old);
            assertThat(joined(pieces, PieceChange.REMOVED)).isEqualTo(now);
        }
    }

    @Test
    void replacesInWholeWhatIsTooLongToCompare() {
        String old = text(new Random(1), 2_000) + " son";
        String now = text(new Random(2), 2_000) + ". son";
        List<TextPieceView> pieces = TextDifference.byWord("a " + old, "b " + now);
        assertThat(joined(pieces, PieceChange.ADDED)).isEqualTo("a " + old);
        assertThat(joined(pieces, PieceChange.REMOVED)).isEqualTo("b " + now);
        assertThat(pieces)
                .extracting(TextPieceView::change)
                .containsExactly(PieceChange.REMOVED, PieceChange.ADDED, PieceChange.KEPT);
    }

    /** All pieces but those of one kind. */
    private static String joined(List<TextPieceView> pieces, PieceChange without) {
        return pieces.stream()
                .filter(piece -> piece.change() != without)
                .map(TextPieceView::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> List.of("bir", "iki", "üç", "dört,", "beş.").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static TextPieceView kept(String text) {
        return new TextPieceView(PieceChange.KEPT, text);
    }

    private static TextPieceView removed(String text) {
        return new TextPieceView(PieceChange.REMOVED, text);
    }

    private static TextPieceView added(String text) {
        return new TextPieceView(PieceChange.ADDED, text);
    }
}
