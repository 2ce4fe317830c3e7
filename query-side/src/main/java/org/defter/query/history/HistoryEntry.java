package org.defter.query.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One event, as it was recorded. */
@Entity
@Table(name = "history")
class HistoryEntry implements Persistable<Long> {

    @Id
    long position;

    String streamType = "";

    UUID streamId = new UUID(0, 0);

    long version;

    String type = "";

    String revision = "";

    LocalDate occurredOn = LocalDate.EPOCH;

    Instant recordedAt = Instant.EPOCH;

    @Nullable
    String actorIssuer;

    @Nullable
    String actorSubject;

    @Nullable
    UUID actorPerson;

    @Nullable
    String office;

    @Nullable
    UUID onBehalfOf;

    @Nullable
    String correlationId;

    String[] rules = {};

    UUID[] mentions = {};

    String payload = "";

    String metadata = "";

    String previous = "";

    String search = "";

    /** Identifier of the event in the store, by which its proof is asked for. */
    String eventId = "";

    /** The numbers of papers in it, see {@link HistoryReferences}. */
    String[] refs = {};

    /** The texts in it, such as reasons and reports; its sentences are searched beside them. */
    String texts = "";

    /** Made by the database of the sentences and the texts. */
    @Nullable
    @Column(insertable = false, updatable = false, columnDefinition = "tsvector")
    String fts;

    /** For the persistence provider. */
    protected HistoryEntry() {}

    HistoryEntry(long position) {
        this.position = position;
    }

    @Override
    public Long getId() {
        return position;
    }

    /** Rows are written once and only read afterwards. */
    @Override
    public boolean isNew() {
        return true;
    }
}
