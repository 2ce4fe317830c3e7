package org.defter.query.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a place of the record held last, so that the next change can say what it replaced. */
@Entity
@Table(name = "history_memory")
class HistoryMemoryEntry {

    @Id
    String place = "";

    String content = "";

    /** For the persistence provider. */
    protected HistoryMemoryEntry() {}

    HistoryMemoryEntry(String place, String content) {
        this.place = place;
        this.content = content;
    }
}
