package org.defter.kernel.document.paper;

import java.util.List;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** A piece of a paper. */
public sealed interface Block {

    /**
     * The lines above everything: whose paper it is and what it is.
     *
     * @param lines from the top; the last is the name of the paper
     */
    record Letterhead(List<String> lines) implements Block {
        /** Copies the lines. */
        public Letterhead {
            lines = List.copyOf(lines);
        }
    }

    /** The title of a part. */
    record Heading(String text) implements Block {}

    /** A line of its own at one edge: a number, a date. */
    record Line(String text, Side side) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** Two columns: what is said, and of what. */
    record Facts(List<Fact> facts) implements Block {
        /** Copies the facts. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A table with a head.
     *
     * @param caption what it shows
     * @param heads titles of its columns
     * @param rows as many cells as there are heads; the first names the row
     */
    record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
        /** Copies the rows; refuses a row of another width. */
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells under " + heads.size());
                }
            }
        }
    }

    /** A list with its own numbers or none. */
    record Items(List<String> items) implements Block {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Who signs, three in a row, kept together. */
    record Signatures(List<Signatory> signatories) implements Block {
        /** Copies the signatories. */
        public Signatures {
            signatories = List.copyOf(signatories);
        }
    }

    /** Where a line stands. */
    enum Side {
        /** At the left edge. */
        LEFT,
        /** In the middle. */
        CENTRE,
        /** At the right edge. */
        RIGHT
    }

    /** What is said of one thing. */
    record Fact(String label, String value) {}

    /**
     * One who signs.
     *
     * @param name as it is printed
     * @param office in what office
     * @param note how it was signed, or why not; empty for nothing
     * @param personId who that is in the record, so that nobody signs under the name of another; it is not printed. None for who
     *     has no place in it
     */
    record Signatory(
            String name,
            String office,
            String note,
            @Nullable PersonId personId) {

        /** Somebody who has no place in the record. */
        public Signatory(String name, String office, String note) {
            this(name, office, note, null);
        }
    }
}
