package org.defter.command.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;

/** The state of the record of a file as its decisions need it. */
sealed interface ArchiveRecord {

    /** Nothing was entered of the file. */
    record Unentered() implements ArchiveRecord {}

    /**
     * What the file says was entered.
     *
     * @param documents what stands of each document, by its place in the file, from 1
     */
    record Entered(Map<Integer, Known> documents) implements ArchiveRecord {

        /** Keeps a copy of the documents. */
        public Entered {
            documents = Map.copyOf(documents);
        }

        private Entered with(int entry, Known known) {
            Map<Integer, Known> all = new TreeMap<>(documents);
            all.put(entry, known);
            return new Entered(all);
        }
    }

    /**
     * A document as it stands, corrected or not.
     *
     * @param kind what it is
     * @param content what it says
     * @param dated whether it states a date
     * @param day the first day its date can mean; of one without a date, the day it was given
     */
    record Known(ArchiveKind kind, DocumentContent content, boolean dated, LocalDate day) {}

    /** The state before anything happened. */
    static ArchiveRecord initial() {
        return new Unentered();
    }

    /** The state after an event; any history is accepted. */
    default ArchiveRecord evolve(ArchiveEvent event) {
        Entered before = switch (this) {
            case Unentered _ -> new Entered(Map.of());
            case Entered entered -> entered;
        };
        return switch (event) {
            case DocumentImported e ->
                before.with(e.entry(), new Known(e.kind(), e.content(), e.documentDate() != null, e.occurredOn()));
            case ImportedDocumentCorrected e ->
                before.with(e.entry(), new Known(e.kind(), e.content(), e.documentDate() != null, e.documentDay()));
        };
    }
}
