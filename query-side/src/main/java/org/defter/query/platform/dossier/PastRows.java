package org.defter.query.platform.dossier;

import jakarta.persistence.EntityManager;
import org.defter.query.platform.batch.Batches;
import org.springframework.stereotype.Component;

/** What projections of the past read and write by. */
@Component
public class PastRows {

    private final EntityManager entities;
    private final Batches batches;
    private final Streams streams;

    /** Rows of this persistence context, written by the batch; what was before is folded from the streams. */
    public PastRows(EntityManager entities, Batches batches, Streams streams) {
        this.entities = entities;
        this.batches = batches;
        this.streams = streams;
    }

    Batches batches() {
        return batches;
    }

    Streams streams() {
        return streams;
    }

    /** Empties a table. */
    void clear(Class<?> entity) {
        entities.createQuery("delete from " + entity.getSimpleName()).executeUpdate();
    }
}
