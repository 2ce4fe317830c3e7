package org.defter.command.archive;

import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;

/** The state of the record of a file as its decisions need it. */
sealed interface ArchiveRecord {

    /** Nothing was entered of the file. */
    record Unentered() implements ArchiveRecord {}

    /**
     * What the file says was entered.
     *
     * @param documents how many documents
     */
    record Entered(int documents) implements ArchiveRecord {}

    /** The state before anything happened. */
    static ArchiveRecord initial() {
        return new Unentered();
    }

    /** The state after an event; any history is accepted. */
    default ArchiveRecord evolve(ArchiveEvent event) {
        return switch (event) {
            case DocumentImported e -> new Entered(e.entry());
        };
    }
}
