package org.defter.kernel.extraction;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read from a text.
 *
 * @param kind what the text is
 * @param confidence how sure the reader is of the kind, 0 to 1
 * @param entries one for each report or decision; one for an agenda or minutes; none if the kind is unknown
 */
public record Extraction(ArchiveKind kind, double confidence, List<Entry> entries) {

    /** Keeps a copy of the entries. */
    public Extraction {
        entries = List.copyOf(entries);
    }

    /**
     * One report, decision, agenda or minutes.
     *
     * @param content what it says
     * @param marks why, by the path of the member: {@code unit}, {@code people[2]}, {@code items[0]}
     * @param place the part of the source it was read from
     */
    public record Entry(DocumentContent content, SortedMap<String, Mark> marks, Place place) {

        /** Keeps a copy of the marks. */
        public Entry {
            marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
        }
    }
}
