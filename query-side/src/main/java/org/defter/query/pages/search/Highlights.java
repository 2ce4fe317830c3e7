package org.defter.query.pages.search;

import java.util.ArrayList;
import java.util.List;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** Where in a text a searched word stands, whatever its case and accents. Templates know it as {@code ${highlights}}. */
@InTemplates
public class Highlights {

    Highlights() {}

    /**
     * A piece of a text.
     *
     * @param text as it was written
     * @param hit whether it is what was searched for
     */
    public record Piece(String text, boolean hit) {}

    /** The text in pieces, which together are the text. */
    public List<Piece> of(@Nullable Object written, String searched) {
        String text = written == null ? "" : written.toString();
        String word = TurkishText.searchable(searched.strip());
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(character -> folded.append(TurkishText.searchable(Character.toString(character))));
        return pieces(text, word, folded.toString());
    }

    private static List<Piece> pieces(String text, String word, String folded) {
        List<Piece> pieces = new ArrayList<>();
        int[] places = places(text);
        int from = 0;
        int found = word.isEmpty() ? -1 : folded.indexOf(word);
        while (found >= 0) {
            int start = places[found];
            int end = places[found + word.length()];
            if (start > from) {
                pieces.add(new Piece(text.substring(from, start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            from = end;
            found = folded.indexOf(word, found + word.length());
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return List.copyOf(pieces);
    }

    /** For each character of the folded text its place in the written one; the end of the text at its end. */
    private static int[] places(String text) {
        List<Integer> places = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int length = TurkishText.searchable(Character.toString(character)).length();
            for (int i = 0; i < length; i++) {
                places.add(at);
            }
            at += Character.charCount(character);
        }
        places.add(text.length());
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
