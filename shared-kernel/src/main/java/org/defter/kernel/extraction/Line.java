package org.defter.kernel.extraction;

import java.util.List;

/**
 * A line of a clean text.
 *
 * @param index its number
 * @param from index of its first character that is not a space
 * @param to index behind its last one; {@code from} if it is blank
 * @param cells its parts with wide gaps, tabs or rules between them
 */
record Line(int index, int from, int to, List<Cell> cells) {

    /**
     * @param column where it begins, in characters from the margin
     */
    record Cell(int from, int to, int column) {
        int middle() {
            return column + (to - from) / 2;
        }
    }

    boolean blank() {
        return from == to;
    }
}
