package org.defter.query.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A name and the event that gave it. */
@Entity
@Table(name = "history_name")
@IdClass(HistoryNameEntry.Key.class)
class HistoryNameEntry implements Persistable<HistoryNameEntry.Key> {

    @Id
    UUID id = new UUID(0, 0);

    @Id
    long position;

    String name = "";

    /** For the persistence provider. */
    protected HistoryNameEntry() {}

    HistoryNameEntry(UUID id, long position, String name) {
        this.id = id;
        this.position = position;
        this.name = name;
    }

    @Override
    public Key getId() {
        return new Key(id, position);
    }

    /** Rows are written once and only read afterwards. */
    @Override
    public boolean isNew() {
        return true;
    }

    /**
     * Which name.
     *
     * @param id who or what bears it
     * @param position the event that gave it
     */
    record Key(UUID id, long position) implements Serializable {}
}
