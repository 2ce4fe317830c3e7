package org.defter.query.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far a stream is shown. Never leaves its package. */
@Entity
@Table(name = "search_stream")
class SearchStreamEntry {

    @Id
    private UUID id;

    private long version;

    /** For the persistence provider. */
    protected SearchStreamEntry() {}

    /** A stream, shown up to a version. */
    SearchStreamEntry(UUID id, long version) {
        this.id = id;
        this.version = version;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
