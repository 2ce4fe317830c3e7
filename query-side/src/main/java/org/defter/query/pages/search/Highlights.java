package org.defter.query.pages.search;

import java.util.ArrayList;
import java.util.List;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Json;

/** Texts with the places the API found words in. Templates know it as {@code ${highlights}}. */
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

    /**
     * The text in pieces, which together are the text.
     *
     * @param text the text
     * @param marks places with {@code start} and {@code end}, in order; what does not lie in the text is left out
     */
    public List<Piece> of(String text, List<Json> marks) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Json mark : marks) {
            int start = (int) mark.number("start");
            int end = (int) mark.number("end");
            if (start < from || end <= start || end > text.length()) {
                continue;
            }
            if (start > from) {
                pieces.add(new Piece(text.substring(from, start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            from = end;
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return List.copyOf(pieces);
    }
}
