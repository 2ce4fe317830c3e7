package org.defter.query.platform.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A table that serves beside the one built anew, both as of the same events.
 *
 * @param table its name
 * @param serving rows of the one that serves
 * @param rebuilt rows of the one built anew
 * @param equal whether both hold the same rows, by number and hash
 * @param differing the first of the rows that differ; empty if none does
 */
public record TableComparison(
        @Schema(example = "proposal_dossier") String table,
        long serving,
        long rebuilt,
        boolean equal,
        List<DifferingRow> differing) {

    /** Copies the rows. */
    public TableComparison {
        differing = List.copyOf(differing);
    }

    /**
     * A row that is not the same in both.
     *
     * @param key values of its primary key, as text
     * @param kind how it differs
     */
    public record DifferingRow(List<String> key, Kind kind) {

        /** Copies the key. */
        public DifferingRow {
            key = List.copyOf(key);
        }
    }

    /** How a row differs. */
    public enum Kind {
        /** The events make this row, and the table that serves lacks it. */
        MISSING,
        /** The table that serves has it, and no event makes it. */
        SURPLUS,
        /** Both have it, with different content. */
        CHANGED
    }
}
