package org.defter.query.platform.difference;

/**
 * A piece of a text: words with what stands between them, or an entry of a list. The kept and removed pieces are the old
 * text, the kept and added pieces the new one.
 *
 * @param change what became of it
 * @param text what it says
 */
public record TextPieceView(PieceChange change, String text) {

    /** What became of a piece of a text. */
    public enum PieceChange {
        /** In both. */
        KEPT,
        /** In the old text only. */
        REMOVED,
        /** In the new text only. */
        ADDED
    }
}
