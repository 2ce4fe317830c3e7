package org.defter.query.pages.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.defter.query.pages.platform.Json;

/**
 * The text of a source in pieces: those in which something was read carry its numbers.
 *
 * @param pieces the pieces in their order
 * @param numbers the number of each member's place
 * @param shortened whether the text goes on behind the last piece
 */
record Marked(List<Piece> pieces, Map<String, Integer> numbers, boolean shortened) {

    /** What a page shows of a source, in characters. */
    private static final int SHOWN = 200_000;

    /**
     * A piece of the text.
     *
     * @param text as it stands there
     * @param read whether something was read in it
     * @param begins the numbers of what begins here
     */
    record Piece(String text, boolean read, List<Integer> begins) {}

    private record Span(String member, int from, int to) {}

    static Marked of(String source, Json marks) {
        String text = source.substring(0, Math.min(source.length(), SHOWN));
        List<Span> spans = new ArrayList<>();
        for (String member : marks.keySet()) {
            Json place = marks.object(member).object("place");
            int from = (int) place.number("from");
            int to = (int) Math.min(place.number("to"), text.length());
            // The text of the document is most of the source: marked, it would leave nothing to be seen of the others.
            if (from < to && !member.equals("text")) {
                spans.add(new Span(member, from, to));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        spans.forEach(span -> numbers.put(span.member(), numbers.size() + 1));
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Span span : spans) {
            cuts.add(span.from());
            cuts.add(span.to());
        }
        List<Piece> pieces = new ArrayList<>();
        Integer start = null;
        for (Integer cut : cuts) {
            if (start != null && start < cut) {
                int from = start;
                int to = cut;
                pieces.add(new Piece(
                        text.substring(from, to),
                        spans.stream().anyMatch(span -> span.from() <= from && span.to() >= to),
                        spans.stream()
                                .filter(span -> span.from() == from)
                                .map(span -> numbers.getOrDefault(span.member(), 0))
                                .toList()));
            }
            start = cut;
        }
        return new Marked(pieces, numbers, source.length() > SHOWN);
    }
}
