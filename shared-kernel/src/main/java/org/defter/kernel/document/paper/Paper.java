package org.defter.kernel.document.paper;

import java.util.List;

/**
 * What a document says.
 *
 * @param title one line, for the properties of the file
 * @param subject what it is about, one line
 * @param blocks from the top
 */
public record Paper(String title, String subject, List<Block> blocks) {

    /** Copies the blocks. */
    public Paper {
        blocks = List.copyOf(blocks);
    }
}
