package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report or a decision itself: what stands between its head, which is read as members, and its signatures.
 *
 * <p>It begins and ends with a sentence. What stands between two sentences stays in its place, also a heading or a row of a table:
 * nothing is left out of the middle.
 */
final class RunningText {

    /**
     * What all documents of a file may say together, in characters. Of longer ones no text is proposed: the file itself is there, and
     * a person sends all that was reviewed in one request, which is bounded.
     */
    static final int LONGEST = 60_000;

    private static final int LONG = 60;
    private static final int SHORTEST = 12;
    private static final int SHORT_SENTENCE = 3;
    private static final int CLAUSE = 6;
    private static final Pattern FINITE =
            Pattern.compile(".*[a-z](?:d[iu]|t[iu]|d[iu]r|t[iu]r|[iu]m|[iu]z|olup)\\s*[.,;:]?$", Pattern.DOTALL);
    private static final Set<Topic> SPOKEN = Set.of(Topic.RESULT, Topic.OPINION, Topic.OTHER);

    /**
     * @param lines what stands there, in one line
     * @param from index of its first character
     * @param to index behind its last one
     * @param labelled whether it announces something, or is what was announced
     * @param cells in how many columns it stands
     */
    private record Paragraph(String lines, int from, int to, boolean labelled, int cells) {}

    /**
     * A text and where it stands.
     *
     * @param paragraphs in order
     */
    record Found(List<String> paragraphs, int from, int to) {}

    private RunningText() {}

    /** The documents of a file, without their texts if those are too long together. */
    static List<Extraction.Entry> bounded(List<Extraction.Entry> entries) {
        long length = entries.stream()
                .map(entry -> entry.content().text())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        return length <= LONGEST
                ? entries
                : entries.stream()
                        .map(entry -> {
                            TreeMap<String, Mark> marks = new TreeMap<>(entry.marks());
                            marks.remove("text");
                            return new Extraction.Entry(entry.content().withoutText(), marks, entry.place());
                        })
                        .toList();
    }

    /**
     * The text between two places; null if there is none.
     *
     * @param formula where the sentence that decides ends; where the search begins if there is none
     * @param signed where names are that sign
     */
    static @Nullable Found in(Layout layout, int from, int to, int formula, NavigableSet<Integer> signed) {
        List<Paragraph> all = paragraphs(layout, from, to, labelled(layout, from, to));
        int first = -1;
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            Paragraph paragraph = all.get(i);
            if (first >= 0 && paragraph.from() >= formula && names(paragraph, signed)) {
                break;
            }
            if (sentence(paragraph)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return null;
        }
        return new Found(
                all.subList(first, last + 1).stream().map(Paragraph::lines).toList(),
                all.get(first).from(),
                all.get(last).to());
    }

    private static boolean names(Paragraph paragraph, NavigableSet<Integer> signed) {
        Integer name = signed.ceiling(paragraph.from());
        return name != null && name < paragraph.to() && !finite(paragraph.lines());
    }

    /** Whether a text ends as a sentence of such papers ends. */
    private static boolean finite(String text) {
        return FINITE.matcher(Fold.of(text.substring(Math.max(0, text.length() - SHORTEST))))
                .matches();
    }

    /** The lines on which a label or its value stands, of labels that announce a member of the head. */
    private static BitSet labelled(Layout layout, int from, int to) {
        BitSet labelled = new BitSet();
        for (Layout.Label label : layout.labels) {
            if (label.from() < from
                    || label.from() >= to
                    || label.topics().stream().allMatch(SPOKEN::contains)) {
                continue;
            }
            labelled.set(label.line());
            for (Line.Cell cell : label.value()) {
                labelled.set(layout.lineAt(cell.from()));
            }
        }
        return labelled;
    }

    /** Lines that are one sentence broken over several are one paragraph. */
    private static List<Paragraph> paragraphs(Layout layout, int from, int to, BitSet labelled) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int begin = -1;
        int end = -1;
        int cells = 0;
        boolean announced = false;
        for (int i = layout.lineAt(from); i < layout.lines.size(); i++) {
            Line line = layout.lines.get(i);
            if (line.from() >= to) {
                break;
            }
            if (line.blank() || line.to() <= from) {
                continue;
            }
            boolean goesOn = begin >= 0
                    && i > 0
                    && !layout.lines.get(i - 1).blank()
                    && line.cells().size() == 1
                    && !labelled.get(i)
                    && !announced
                    && (layout.flows(line) || broken(layout, layout.lines.get(i - 1), line));
            if (!goesOn && begin >= 0) {
                paragraphs.add(new Paragraph(text.toString(), begin, end, announced, cells));
                text.setLength(0);
            }
            int at = Math.max(from, line.from());
            text.append(text.isEmpty() ? "" : " ").append(layout.source.flat(at, Math.min(to, line.to())));
            begin = goesOn ? begin : at;
            end = Math.min(to, line.to());
            cells = goesOn ? Math.max(cells, line.cells().size()) : line.cells().size();
            announced = goesOn ? announced : labelled.get(i);
        }
        if (begin >= 0) {
            paragraphs.add(new Paragraph(text.toString(), begin, end, announced, cells));
        }
        return paragraphs;
    }

    /** Whether a full line goes on in small letters on the next one. */
    private static boolean broken(Layout layout, Line above, Line line) {
        return above.to() - above.from() >= LONG
                && above.cells().size() == 1
                && Character.isLowerCase(layout.source.text.charAt(line.from()));
    }

    private static boolean sentence(Paragraph paragraph) {
        String text = paragraph.lines();
        if (paragraph.labelled() || paragraph.cells() > 1 || text.length() < SHORTEST || capitals(text)) {
            return false;
        }
        int words = text.split(" ").length;
        return (text.length() >= LONG && words > 1 && !People.isOffice(Fold.of(text)))
                || (words >= SHORT_SENTENCE && finite(text))
                || (words >= CLAUSE && text.endsWith(","));
    }

    private static boolean capitals(String text) {
        int letters = 0;
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        // A whole text in capitals is one nevertheless: its sentences are long, headings are not.
        return letters > 0 && upper * 10 >= letters * 8 && text.length() < 2 * LONG;
    }
}
