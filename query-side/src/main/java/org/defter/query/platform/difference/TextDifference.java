package org.defter.query.platform.difference;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.defter.query.platform.difference.TextPieceView.PieceChange;

/** What of a text was kept, removed and added: the longest common sequence of its words, or of the entries of a list. */
public final class TextDifference {

    /** Texts whose differing middles would need a larger table than this are given as removed and added in whole. */
    private static final int LARGEST_TABLE = 4_000_000;

    private TextDifference() {}

    /** Word by word; what stands between words is a piece like a word, and neighbours of one kind are one piece. */
    public static List<TextPieceView> byWord(String old, String now) {
        List<TextPieceView> joined = new ArrayList<>();
        for (TextPieceView piece : difference(words(old), words(now))) {
            if (!joined.isEmpty() && joined.getLast().change() == piece.change()) {
                TextPieceView before = joined.removeLast();
                joined.add(new TextPieceView(before.change(), before.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Entry by entry, each on a line of its own. */
    public static List<TextPieceView> byEntry(String old, String now) {
        return difference(old.lines().toList(), now.lines().toList());
    }

    /** A word with an apostrophe in it, as Turkish names have before a suffix, is one word. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static List<TextPieceView> difference(List<String> old, List<String> now) {
        int first = 0;
        while (first < old.size() && first < now.size() && old.get(first).equals(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < old.size() - first
                && last < now.size() - first
                && old.get(old.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
            last++;
        }
        List<TextPieceView> pieces = new ArrayList<>();
        old.subList(0, first).forEach(word -> pieces.add(new TextPieceView(PieceChange.KEPT, word)));
        middle(old.subList(first, old.size() - last), now.subList(first, now.size() - last), pieces);
        old.subList(old.size() - last, old.size())
                .forEach(word -> pieces.add(new TextPieceView(PieceChange.KEPT, word)));
        return pieces;
    }

    private static void middle(List<String> old, List<String> now, List<TextPieceView> pieces) {
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size()
                    && j < now.size()
                    && common.length > 0
                    && old.get(i).equals(now.get(j))) {
                pieces.add(new TextPieceView(PieceChange.KEPT, old.get(i)));
                i++;
                j++;
            } else if (j == now.size()
                    || (i < old.size() && (common.length == 0 || common[i + 1][j] >= common[i][j + 1]))) {
                pieces.add(new TextPieceView(PieceChange.REMOVED, old.get(i)));
                i++;
            } else {
                pieces.add(new TextPieceView(PieceChange.ADDED, now.get(j)));
                j++;
            }
        }
    }

    /** For each pair of positions the length of the longest common sequence from there on; empty if there are too many. */
    private static int[][] common(List<String> old, List<String> now) {
        if ((old.size() + 1L) * (now.size() + 1L) > LARGEST_TABLE) {
            return new int[0][0];
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
